import Rendering

extension PackWorkbench {
  /// Makes a pack that works: a value, a header that shows it, and the keys of `pack.yml` explained.
  ///
  /// - Parameters:
  ///   - folder: absolute; must not be there.
  /// - Throws: `WorkbenchError`, `DiskError`.
  public static func makeNew(_ name: String, in folder: String) throws {
    let isName =
      !name.isEmpty && name != "builtin"
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard isName else { throw WorkbenchError.badName(name) }
    let disk = Disk()
    if try disk.kind(of: folder) != nil { throw WorkbenchError.folderIsThere(folder) }
    try FileChanges(disk: disk).write([
      ("\(folder)/\(PackFiles.manifestName)", manifest.replacing("NAME", with: name)),
      ("\(folder)/Parts/Header.mustache", "{{team.owner.slashes}}\n\n"),
      ("\(folder)/README.md", "# \(name)\n\nA template pack. In a description: `pack: PATH-TO-THIS-FOLDER`.\n"),
    ])
  }

  private static let manifest = """
    # A template pack: what is different from the built-in one. Check it with: hornero template lint
    pack: NAME
    version: 1
    extends: builtin
    contract: CONTRACT         # the version of the templates' names that this was written for

    # Values that a description may give under `team:`, seen by every template: {{team.owner.markdown}}
    team:
      owner: { type: words, default: The NAME team, doc: Whom to ask about the service. }

    # What every file of an ending begins with.
    headers:
      swift: Parts/Header.mustache

    # Files of the built-in pack that are not made, by id: hornero template list names them.
    drop: []

    # Files of your own, whose ids begin with "NAME.", and what you change about built-in ones:
    #   - id: NAME.owners
    #     path: CODEOWNERS       # made from Project/CODEOWNERS.mustache
    #   - id: readme
    #     owner: seeded          # written once, then the user's
    files: []

    """.replacing("CONTRACT", with: "\(Contract.current.version)")
}
