import Synchronization
import Templating

/// A rendered file, and whether it is all there.
struct Rendering: Sendable {
  var file: RenderedFile
  var isWhole: Bool
}

/// How much all files of a project may be together: a pack may be anybody's.
final class RenderingBudget: Sendable {
  private let left: Atomic<Int>

  /// - Parameter bytes: by default far more than a thousand resources make.
  init(bytes: Int = 1 << 30) { left = Atomic(bytes) }

  var limit: RenderingLimit {
    var limit = RenderingLimit()
    limit.bytes = max(0, min(limit.bytes, left.load(ordering: .relaxed)))
    return limit
  }

  /// A file without content costs something too.
  func spend(_ bytes: Int) { left.subtract(bytes + 256, ordering: .relaxed) }
}

/// A first line that must stay the first: headers come after it.
enum FirstLine {
  private static let beginnings = ["#!", "// swift-tools-version", "<?xml"].map { Array($0.utf8) }

  /// Where the line ends that must be first; 0 where there is none.
  static func end(in contents: [UInt8]) -> Int {
    guard beginnings.contains(where: { contents.starts(with: $0) }) else { return 0 }
    return contents.firstIndex(of: 0x0A).map { $0 + 1 } ?? contents.count
  }
}

extension PackManifest {
  /// What a file begins with, by the ending of its path.
  func header(of entry: Entry) -> Header? {
    guard entry.hasHeader, let name = entry.path.split(separator: "/").last else { return nil }
    return headers.first { name.hasSuffix(".\($0.ending)") }
  }
}
