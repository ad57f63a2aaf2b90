import Foundation

/// Reads a password: from a terminal without showing it, else the first line of standard input.
enum PasswordPrompt {
    static func read() -> String {
        guard isatty(STDIN_FILENO) != 0 else { return readLine() ?? "" }
        FileHandle.standardError.write(Data("Password: ".utf8))
        var shown = termios()
        tcgetattr(STDIN_FILENO, &shown)
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            FileHandle.standardError.write(Data("\n".utf8))
        }
        return readLine() ?? ""
    }
}
