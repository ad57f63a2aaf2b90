import Templating

/// A view that files are made for: the service, or one of its resources.
public protocol Subject: View {
  /// What tells it from others of its kind, such as `Book`; empty where there is only one.
  var subjectName: String { get }
}

/// What `for:` in a pack can name: a kind of subject and how to find all of them, given the root view.
///
/// ```swift
/// let kinds: [SubjectKind<ServiceView>] = [
///   SubjectKind("service") { [$0] },
///   SubjectKind("resource") { $0.resources },
/// ]
/// ```
public struct SubjectKind<Root: Sendable>: Sendable {
  public let name: String
  /// What its templates see.
  public let shape: Shape
  let bind: @Sendable ([PackManifest.Entry], Pack) throws(TemplateErrors) -> BoundKind<Root>

  public init<S: Subject>(_ name: String, subjects: @escaping @Sendable (Root) -> [S]) {
    self.name = name
    shape = S.schema.shape
    bind = { entries, pack throws(TemplateErrors) in
      let files = try BoundFile<S>.bind(entries, of: pack)
      return BoundKind { root, budget in
        subjects(root).map { subject in
          {
            // One prepared view for all files of the subject: each value is read once.
            let view = PreparedView(subject)
            let identity = subject.subjectName.isEmpty ? name : "\(name) \(subject.subjectName)"
            return files.compactMap { $0.render(view, subject: identity, budget) }
          }
        }
      }
    }
  }
}

/// The entries of one kind, checked: gives a job for each subject, to be run on any thread.
struct BoundKind<Root>: Sendable {
  let jobs: @Sendable (Root, RenderingBudget) -> [@Sendable () -> [Rendering]]
}
