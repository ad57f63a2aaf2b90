/// One step of a rendering. Bodies are numbers of programs in the template, so that a partial can call itself.
enum Op {
  case text([UInt8])
  /// Text whose first line is nothing but `blanks` blanks: if nothing else was written on the line, they go too.
  case lineEnd(blanks: Int, [UInt8])
  /// Writes a value; `indent` goes before each of its further lines that is not empty.
  case write(Slot, forms: [Form], indent: [UInt8])
  case whenFlag(Slot, is: Bool, body: Int)
  /// Asks where the list item of a level stands.
  case whenFirst(level: Int, is: Bool, body: Int)
  case whenLast(level: Int, is: Bool, body: Int)
  /// Renders the body where a value is absent or a list empty.
  case unless(Slot, body: Int)
  /// Renders the body with the value, each item or each view on top of the stack.
  case with(Slot, body: Int)
  /// Renders a partial or parent; inline, the line end that ends its file is left out.
  case include(body: Int, isInline: Bool)
  /// Renders a partial that is being rendered, for the view on top of the stack in place of the one at `level`.
  case recurse(body: Int, level: Int, indent: [UInt8], isInline: Bool)
}

/// Where a value is found: a level of the stack of contexts, counted from the outermost, and the way from there.
struct Slot: Equatable {
  let level: Int
  /// Nil for the item itself: `{{.}}`.
  let first: Int?
  /// Slots of nested views, for dotted names.
  var rest: [Int] = []
}
