/// Turns the tree of a template into programs for one type of view, checking every name on the way, also in branches
/// that a rendering may never take.
struct Compiler {
  /// Where the compiler is: in which text, seen from which contexts.
  struct Site {
    var source: ParsedTemplate
    var scope: Scope
    /// The blanks that go before every line, from the places where the text is included.
    var indent: [UInt8] = []
    /// The blanks that go before the further lines of a value within a line: those of partials. What replaces a block
    /// stands where the block stood, and a value that knows its place has them already.
    var valueIndent: [UInt8] = []
    /// What replaces the named blocks.
    var overrides: [String: Override] = [:]
    /// What `{{>original}}` means here.
    var original: Original?
    /// The partials and parents around this place, outermost first.
    var inclusions: [Inclusion] = []
    /// How many sections, partials and parents are around this place.
    var depth = 0
    /// Where the text was included, for messages.
    var includedFrom: String?
  }

  let templates: [String: ParsedTemplate]
  /// What a team's pack changed.
  let replaced: Replacements
  let history: TemplateHistory
  /// Names that are visible in every template.
  let outer: Shape?
  var programs: [[Op]] = []
  var diagnostics: [TemplateDiagnostic] = []
  /// Set at the beginning of inlined text: its first line continues a line that is already indented.
  var continuesLine = false
  var inclusionCount = 0
  /// The bytes of all templates that were included, each as often as it was.
  var includedSize = 0

  init(
    templates: [String: ParsedTemplate], replaced: Replacements = Replacements(),
    history: TemplateHistory = TemplateHistory(), outer: Shape? = nil
  ) {
    (self.templates, self.replaced, self.history, self.outer) = (templates, replaced, history, outer)
  }

  /// Compiles `template` into program 0 and what it calls.
  mutating func compile(_ template: ParsedTemplate, for shape: Shape) {
    let scope = Scope(.view(shape), in: outer.map { Scope(.view($0)) })
    var site = Site(source: template, scope: scope)
    site.overrides = replaced.blocks[template.key] ?? [:]
    site.original = replaced.templates[template.key].map { Original(template: $0) }
    site.inclusions = [
      Inclusion(
        name: template.key, scope: scope, body: 0, indent: [], isInline: false, overrides: site.overrides)
    ]
    diagnostics += template.diagnostics
    _ = body(template.nodes, site)
  }

  /// Compiles nodes into a program of their own and returns its number.
  mutating func body(_ nodes: [Node], _ site: Site) -> Int {
    let number = programs.count
    programs.append([])
    var ops: [Op] = []
    var inner = site
    inner.depth += 1
    emit(nodes, inner, into: &ops)
    programs[number] = ops
    return number
  }

  /// More than anybody reads at once, and each costs a search for what was meant.
  private static let mostMistakes = 100

  mutating func emit(_ nodes: [Node], _ site: Site, into ops: inout [Op]) {
    for (index, node) in nodes.enumerated() {
      guard diagnostics.count < Self.mostMistakes else { return }
      switch node {
      case .lead(let blanks):
        ops.append(text: continuesLine ? blanks : site.indent + blanks)
        continuesLine = false
      case .text(let bytes): ops.append(text: bytes)
      case .newline(let bytes):
        ops.append(text: bytes)
        continuesLine = false
      case .variable(let name, let place):
        let isLast = index + 1 == nodes.count || nodes[index + 1].endsLine
        emitVariable(name, place, isLastOnLine: isLast, site, into: &ops)
      case .section(let name, _, let isInverted, let content):
        emitSection(name, isInverted: isInverted, content, site, into: &ops)
      case .partial(let name, let place): emitPartial(name, place, site, into: &ops)
      case .parent(let name, let place, let blocks): emitParent(name, place, blocks, site, into: &ops)
      case .block(let block): emitBlock(block, site, into: &ops)
      }
    }
  }

  mutating func report(_ name: Name, _ message: String, _ suggestion: String? = nil, _ site: Site) {
    diagnostics.append(
      site.source.diagnostic(at: name.range, message, suggestion: suggestion, includedFrom: site.includedFrom))
  }
}

extension Node {
  /// Whether nothing can follow on the line of what stands before this node, as far as the text itself shows.
  fileprivate var endsLine: Bool {
    switch self {
    case .text, .variable, .partial: false
    case .newline, .lead, .section, .block, .parent: true
    }
  }
}

extension [Op] {
  /// Appends text, joined to the text before it.
  mutating func append(text bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    switch last {
    case .text(let before), .lineEnd(_, let before):
      removeLast()
      append(.init(text: before + bytes))
    default: append(.init(text: bytes))
    }
  }
}

extension Op {
  fileprivate init(text: [UInt8]) {
    let blanks = text.prefix(while: \.isBlank).count
    let next = blanks < text.count ? text[blanks] : nil
    self = next == .newline || next == .carriageReturn ? .lineEnd(blanks: blanks, text) : .text(text)
  }
}
