import ArgumentParser
import HorneroKit

/// Which pack a command works on.
struct PackOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The pack's folder. (default: the one around, else that of the project around)", valueName: "dir"))
  var pack: String?

  /// The pack as its author has it on disk.
  ///
  /// - Throws: `NoPack` where there is none, `PackError`.
  func workbench(_ session: Session) throws -> PackWorkbench {
    guard let workbench = try find(session) else { throw NoPack() }
    return workbench
  }

  /// The same, nil where only the built-in pack is meant.
  func find(_ session: Session) throws -> PackWorkbench? {
    if let pack { return try PackWorkbench(root: session.absolute(pack), place: pack) }
    guard let folder = try session.pipeline.packFolder(around: session.workingDirectory) else { return nil }
    return try PackWorkbench(root: folder, place: session.relative(folder))
  }
}

struct NoPack: Error, CustomStringConvertible {
  let description = """
    there is no pack here: this is neither the folder of one, nor a project whose description names a folder
      Make one: hornero template new-pack house-style
    """
}
