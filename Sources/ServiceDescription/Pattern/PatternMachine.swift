/// Runs a pattern over a text with a stack of its own, so that no text overflows the real one, and with a bound on its
/// steps, so that no pattern runs forever.
struct PatternMachine {
  private let text: [Unicode.Scalar]
  private var steps: Int

  private struct State {
    var instruction: Int
    var position: Int
    var registers: [Int]
  }

  /// Thrown when the steps are used up.
  private struct Exhausted: Error {}

  init(_ text: String, steps: Int) {
    self.text = Array(text.unicodeScalars)
    self.steps = steps
  }

  /// Whether the program matches anywhere; nil where that takes more than the steps.
  mutating func search(_ program: PatternProgram) -> Bool? {
    var start = 0
    do throws(Exhausted) {
      while start <= text.count {
        let registers = [Int](repeating: -1, count: program.registerCount)
        if try run(program, from: start, registers) != nil { return true }
        if case .start = program.instructions.first { return false }
        start += 1
      }
      return false
    } catch {
      return nil
    }
  }

  /// The registers after a match that begins at a position.
  private mutating func run(
    _ program: PatternProgram, from start: Int, _ registers: [Int]
  ) throws(Exhausted) -> [Int]? {
    var state = State(instruction: 0, position: start, registers: registers)
    var alternatives: [State] = []
    while true {
      steps -= 1
      if steps < 0 { throw Exhausted() }
      if case .match = program.instructions[state.instruction] { return state.registers }
      if try step(program, &state, &alternatives) { continue }
      guard let other = alternatives.popLast() else { return nil }
      state = other
    }
  }

  /// One instruction; false where it fails.
  private mutating func step(
    _ program: PatternProgram, _ state: inout State, _ alternatives: inout [State]
  ) throws(Exhausted) -> Bool {
    let position = state.position
    switch program.instructions[state.instruction] {
    case .scalar(let scalar):
      guard position < text.count, text[position] == scalar else { return false }
      state.position += 1
    case .set(let set):
      guard position < text.count, set.contains(text[position]) else { return false }
      state.position += 1
    case .start:
      guard position == 0 else { return false }
    case .end:
      guard position == text.count else { return false }
    case .wordBoundary(let isNegated):
      let before = position > 0 && ScalarSet.wordParts.contains(text[position - 1])
      let after = position < text.count && ScalarSet.wordParts.contains(text[position])
      guard (before != after) != isNegated else { return false }
    case .split(let first, let second):
      alternatives.append(State(instruction: second, position: position, registers: state.registers))
      state.instruction = first
      return true
    case .jump(let target):
      state.instruction = target
      return true
    case .save(let register):
      state.registers[register] = position
    case .reset(let counter):
      state.registers[counter] = 0
    case .round(let counter, let minimum, let maximum, let isLazy, let exit):
      return beginRound(&state, &alternatives, counter, minimum, maximum, isLazy, exit)
    case .next(let counter, let minimum, let round):
      if position == state.registers[counter + 1], state.registers[counter] >= minimum { return false }
      state.registers[counter] += 1
      state.instruction = round
      return true
    case .lookahead(let inner, let isNegated):
      let found = try run(inner, from: position, state.registers)
      guard (found != nil) != isNegated else { return false }
      if let found, !isNegated { state.registers = found }
    case .backreference(let number):
      let captured = text[state.registers[number * 2]..<state.registers[number * 2 + 1]]
      guard text[position...].starts(with: captured) else { return false }
      state.position += captured.count
    case .match:
      return true
    }
    state.instruction += 1
    return true
  }

  private func beginRound(
    _ state: inout State, _ alternatives: inout [State], _ counter: Int, _ minimum: Int, _ maximum: Int?,
    _ isLazy: Bool, _ exit: Int
  ) -> Bool {
    let count = state.registers[counter]
    var inside = state
    inside.registers[counter + 1] = state.position
    inside.instruction += 1
    if count < minimum {
      state = inside
    } else if let maximum, count >= maximum {
      state.instruction = exit
    } else if isLazy {
      alternatives.append(inside)
      state.instruction = exit
    } else {
      var outside = state
      outside.instruction = exit
      alternatives.append(outside)
      state = inside
    }
    return true
  }
}

extension Pattern {
  /// Whether the pattern matches anywhere in a text; nil where finding out takes too many steps.
  public func firstMatchExists(in text: String, steps: Int = 2_000_000) -> Bool? {
    var machine = PatternMachine(text, steps: steps)
    return machine.search(program)
  }
}
