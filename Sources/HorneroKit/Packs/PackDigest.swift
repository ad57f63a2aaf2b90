import Regeneration
import Rendering

extension PackFiles {
  /// Of everything that a project depends on: the manifest and the templates with their paths, in their order.
  var digest: Digest {
    var bytes: [UInt8] = []
    func add(_ path: String, _ text: some Collection<UInt8>) {
      bytes += Array("\(path)\0\(text.count)\0".utf8)
      bytes += text
    }
    add(Self.manifestName, manifest)
    for template in templates.sorted(by: { $0.name < $1.name }) { add(template.name, Array(template.text.utf8)) }
    return Digest(of: bytes)
  }
}
