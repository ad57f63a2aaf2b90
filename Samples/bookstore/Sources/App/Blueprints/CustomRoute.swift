/// A route whose work is written by hand, in a file of its own. What it takes has been checked by then.
protocol CustomRoute<Input, Output>: Sendable {
    associatedtype Input: Sendable
    /// `Void` for an answer without a body.
    associatedtype Output: Sendable

    /// - Throws: any `Problem`, which becomes the answer; anything else is logged and answered by a bare 500.
    func answer(_ input: Input, context: AppContext) async throws -> Output
}
