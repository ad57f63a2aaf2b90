import ServiceDescription

/// A description that is made from a document: each part knows the node that it came from.
typealias OpenAPIDraft = Draft<DocumentNode>
