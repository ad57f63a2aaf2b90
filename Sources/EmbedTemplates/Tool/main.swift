// usage: EmbedTemplatesTool PACKAGE OUTPUT ENUM FOLDER FILE… [-- ENUM FOLDER FILE…]
//
// Writes OUTPUT, a Swift file with an enum for each group; FILEs are relative to PACKAGE/FOLDER.
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 4 else {
  printError("usage: EmbedTemplatesTool PACKAGE OUTPUT ENUM FOLDER FILE… [-- ENUM FOLDER FILE…]")
  exit(64)
}
let package = URL(filePath: arguments[0], directoryHint: .isDirectory)
do {
  var source = "// Made from the files named below at every build.\n"
  for group in arguments.dropFirst(2).split(separator: "--").map(Array.init) where group.count >= 2 {
    let folder = package.appending(path: group[1], directoryHint: .isDirectory)
    source += "\n" + (try EmbeddedGroup(name: group[0], folder: folder, files: Array(group.dropFirst(2))).swift)
  }
  try Data(source.utf8).write(to: URL(filePath: arguments[1]))
} catch {
  printError("error: \(error)")
  exit(1)
}

func printError(_ message: String) {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
}
