/// A pattern as instructions for `PatternMachine`.
struct PatternProgram: Sendable {
  indirect enum Instruction: Sendable {
    case scalar(Unicode.Scalar)
    case set(ScalarSet)
    case start
    case end
    case wordBoundary(isNegated: Bool)
    /// Goes on at the first; if that fails, at the second.
    case split(Int, Int)
    case jump(Int)
    /// Keeps the position in a register.
    case save(Int)
    /// Sets a counter to 0.
    case reset(Int)
    /// Before each round: the counter, the bounds and where to go on when the rounds are over.
    case round(counter: Int, minimum: Int, maximum: Int?, isLazy: Bool, exit: Int)
    /// After each round, back to `round`; a round over nothing does not count as progress.
    case next(counter: Int, minimum: Int, round: Int)
    case lookahead(PatternProgram, isNegated: Bool)
    case backreference(Int)
    case match
  }

  private(set) var instructions: [Instruction] = []
  /// Two per group, then two per counter.
  private(set) var registerCount: Int

  init(_ node: PatternNode, groups: Int) {
    registerCount = (groups + 1) * 2
    emit(node)
    instructions.append(.match)
  }

  private init(lookahead node: PatternNode, registers: Int) {
    registerCount = registers
    emit(node)
    instructions.append(.match)
  }

  private mutating func emit(_ node: PatternNode) {
    switch node {
    case .alternatives(let branches): emit(branches: branches)
    case .sequence(let nodes): for node in nodes { emit(node) }
    case .scalar(let scalar): instructions.append(.scalar(scalar))
    case .set(let set): instructions.append(.set(set))
    case .start: instructions.append(.start)
    case .end: instructions.append(.end)
    case .wordBoundary(let isNegated): instructions.append(.wordBoundary(isNegated: isNegated))
    case .group(let node, let number, _):
      guard let number else { return emit(node) }
      instructions.append(.save(number * 2))
      emit(node)
      instructions.append(.save(number * 2 + 1))
    case .lookahead(let node, let isNegated):
      let program = PatternProgram(lookahead: node, registers: registerCount)
      registerCount = program.registerCount
      instructions.append(.lookahead(program, isNegated: isNegated))
    case .backreference(let number): instructions.append(.backreference(number))
    case .repeated(let node, let minimum, let maximum, let isLazy):
      emit(node, minimum, maximum, isLazy: isLazy)
    }
  }

  private mutating func emit(branches: [PatternNode]) {
    var jumps: [Int] = []
    for (index, branch) in branches.enumerated() {
      guard index < branches.count - 1 else {
        emit(branch)
        continue
      }
      let split = instructions.count
      instructions.append(.match)
      emit(branch)
      jumps.append(instructions.count)
      instructions.append(.match)
      instructions[split] = .split(split + 1, instructions.count)
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func emit(_ node: PatternNode, _ minimum: Int, _ maximum: Int?, isLazy: Bool) {
    let counter = registerCount
    registerCount += 2
    instructions.append(.reset(counter))
    let round = instructions.count
    instructions.append(.match)
    emit(node)
    instructions.append(.next(counter: counter, minimum: minimum, round: round))
    instructions[round] = .round(
      counter: counter, minimum: minimum, maximum: maximum, isLazy: isLazy, exit: instructions.count)
  }
}
