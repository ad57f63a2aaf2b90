import Foundation

/// What `git merge-file --diff3` makes of three texts.
struct GitMergeFile: Equatable {
  var contents: [UInt8]
  var hasConflicts: Bool

  /// Merges many triples in one go.
  static func merge(_ triples: [(base: [UInt8], yours: [UInt8], hornero: [UInt8])]) throws -> [GitMergeFile] {
    try withTemporaryFolder { folder in
      for (index, triple) in triples.enumerated() {
        try Data(triple.base).write(to: folder.appendingPathComponent("\(index).base"))
        try Data(triple.yours).write(to: folder.appendingPathComponent("\(index).yours"))
        try Data(triple.hornero).write(to: folder.appendingPathComponent("\(index).hornero"))
      }
      let loop = """
        i=0
        while [ $i -lt \(triples.count) ]; do
          git merge-file -p --diff3 -L yours -L before -L hornero $i.yours $i.base $i.hornero > $i.merged
          echo $? >> codes
          i=$((i + 1))
        done
        """
      _ = try run("sh", ["-c", loop], in: folder)
      let codes = try String(contentsOf: folder.appendingPathComponent("codes"), encoding: .utf8).split(separator: "\n")
      return try codes.enumerated().map { index, code in
        GitMergeFile(
          contents: Array(try Data(contentsOf: folder.appendingPathComponent("\(index).merged"))),
          hasConflicts: code != "0")
      }
    }
  }
}
