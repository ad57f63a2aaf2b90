import HorneroKit

/// Where a project stands, in words.
struct StatusReport {
  let lines: [String]

  init(_ status: ProjectStatus, name: String, style: Style, _ verbose: Bool) {
    var lines = [
      "\(style.bold(name)): \(counted(status.files.count, "file")) by hornero \(status.tool), pack \(status.pack)"
    ]
    lines += status.files.filter { verbose || $0.state != .untouched || $0.lacksBase }.map { file in
      let remark = file.lacksBase ? "  (what it was edited from is lost; changes to it will be marked, not merged)" : ""
      return "  \(file.state.word(style)) \(file.path)\(style.faint(remark))"
    }
    switch status.isDescriptionChanged {
    case true?: lines.append("\(status.description) was changed since the last run; see hornero generate --dry-run")
    case nil: lines.append("\(status.description) is not there")
    case false?: break
    }
    if status.isInterrupted { lines.append("a run was interrupted; hornero generate settles it first") }
    if let count = status.undoable {
      // Taking a file over changes no file.
      let what = count == 0 ? "only what is remembered of files" : counted(count, "file")
      lines.append("hornero undo would take the last run back (\(what))")
    }
    self.lines = lines
  }
}

/// Where a project stands, for another program.
struct StatusJSON: Encodable {
  struct File: Encodable {
    var path: String
    var state: String
    var lacksBase: Bool

    private enum CodingKeys: String, CodingKey {
      case path, state
      case lacksBase = "lacks_base"
    }
  }

  var tool: String
  var pack: String
  var description: String
  var descriptionChanged: Bool?
  var interrupted: Bool
  var undoable: Int?
  var files: [File]

  private enum CodingKeys: String, CodingKey {
    case tool, pack, description
    case descriptionChanged = "description_changed"
    case interrupted, undoable, files
  }

  init(_ status: ProjectStatus, verbose: Bool) {
    (tool, pack, description) = (status.tool, status.pack, status.description)
    descriptionChanged = status.isDescriptionChanged
    interrupted = status.isInterrupted
    undoable = status.undoable
    files = status.files.filter { verbose || $0.state != .untouched || $0.lacksBase }
      .map { File(path: $0.path, state: $0.state.rawValue, lacksBase: $0.lacksBase) }
  }
}

extension ProjectStatus.State {
  fileprivate func word(_ style: Style) -> String {
    let text = rawValue.left(9)
    return switch self {
    case .untouched, .yours, .owned: style.faint(text)
    case .edited: style.cyan(text)
    case .deleted: style.yellow(text)
    case .conflict, .strange: style.red(text)
    }
  }
}
