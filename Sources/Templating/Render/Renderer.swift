/// Runs the programs of a template over the stack of contexts.
struct Renderer {
  private struct Context {
    let frame: Frame?
    var item = ""
    var isFirst = false
    var isLast = false
  }

  private let programs: [[Op]]
  private var stack: [Context]
  private let start: Int
  private let end: Int
  private var stepsLeft: Int
  private var depthLeft: Int
  private var isWhole = true

  /// Appends the rendering of program 0 for `frames`, the outermost first, to `output`.
  ///
  /// - Returns: whether it is whole: it ends where it exceeds the limit.
  static func render(
    _ programs: [[Op]], _ frames: [Frame], into output: inout [UInt8], _ limit: RenderingLimit
  ) -> Bool {
    var renderer = Renderer(
      programs: programs, stack: frames.map { Context(frame: $0) }, start: output.count,
      end: output.count + limit.bytes, stepsLeft: limit.steps, depthLeft: limit.depth)
    renderer.run(0, &output)
    output.dropBlankLineTail(from: renderer.start)
    return renderer.isWhole && output.count <= renderer.end
  }

  private mutating func run(_ program: Int, _ output: inout [UInt8]) {
    depthLeft -= 1
    defer { depthLeft += 1 }
    for op in programs[program] {
      stepsLeft -= 1
      if stepsLeft < 0 || depthLeft < 0 || output.count > end { isWhole = false }
      guard isWhole else { return }
      switch op {
      case .text(let bytes): output.append(contentsOf: bytes)
      case .lineEnd(let blanks, let bytes):
        output.append(contentsOf: bytes[..<blanks])
        output.dropBlankLineTail(from: start)
        output.append(contentsOf: bytes[blanks...])
      case .write(let slot, let forms, let indent): write(slot, forms, indent, &output)
      case .whenFlag(let slot, let wanted, let body):
        if case .flag(wanted) = value(slot) { run(body, &output) }
      case .whenFirst(let level, let wanted, let body):
        if stack[level].isFirst == wanted { run(body, &output) }
      case .whenLast(let level, let wanted, let body):
        if stack[level].isLast == wanted { run(body, &output) }
      case .unless(let slot, let body):
        if value(slot).isNothing { run(body, &output) }
      case .with(let slot, let body): with(slot, body, &output)
      case .include(let body, let isInline):
        let mark = output.count
        run(body, &output)
        if isInline { output.dropLineEnd(from: mark) }
      case .recurse(let body, let level, let indent, let isInline):
        let mark = output.count
        recurse(body, level, &output)
        if isInline { output.dropLineEnd(from: mark) }
        output.indentLines(from: mark, with: indent, includingFirst: !isInline)
      }
    }
  }

  @inline(__always)
  private func value(_ slot: Slot) -> Value {
    let context = stack[slot.level]
    guard let first = slot.first, let frame = context.frame else { return .string(context.item) }
    var value = frame[first]
    for next in slot.rest {
      guard case .frame(let nested) = value else { return .absent }
      value = nested[next]
    }
    return value
  }

  private func write(_ slot: Slot, _ forms: [Form], _ indent: [UInt8], _ output: inout [UInt8]) {
    guard case .string(var text) = value(slot) else { return }
    let mark = output.count
    if let last = forms.last {
      for form in forms.dropLast() { text = form.string(text) }
      last.write(text, to: &output)
    } else {
      output.append(contentsOf: text.utf8)
    }
    if !indent.isEmpty { output.indentLines(from: mark, with: indent, includingFirst: false) }
  }

  private mutating func with(_ slot: Slot, _ body: Int, _ output: inout [UInt8]) {
    switch value(slot) {
    case .unread, .absent, .flag: break
    case .string(let text):
      stack.append(Context(frame: nil, item: text))
      run(body, &output)
      stack.removeLast()
    case .frame(let frame):
      stack.append(Context(frame: frame))
      run(body, &output)
      stack.removeLast()
    case .strings(let texts):
      for (index, text) in texts.enumerated() {
        stack.append(Context(frame: nil, item: text, isFirst: index == 0, isLast: index == texts.count - 1))
        run(body, &output)
        stack.removeLast()
      }
    case .frames(let frames):
      for (index, frame) in frames.enumerated() {
        stack.append(Context(frame: frame, isFirst: index == 0, isLast: index == frames.count - 1))
        run(body, &output)
        stack.removeLast()
      }
    }
  }

  private mutating func recurse(_ body: Int, _ level: Int, _ output: inout [UInt8]) {
    let hidden = Array(stack[level...])
    guard let current = hidden.last else { return }
    stack.replaceSubrange(level..., with: CollectionOfOne(current))
    run(body, &output)
    stack.replaceSubrange(level..., with: hidden)
  }
}

extension Value {
  fileprivate var isNothing: Bool {
    switch self {
    case .unread, .absent: true
    case .strings(let texts): texts.isEmpty
    case .frames(let frames): frames.isEmpty
    case .flag, .string, .frame: false
    }
  }
}
