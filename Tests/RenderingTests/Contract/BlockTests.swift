import Foundation
import ServiceDescription
import Templating
import Testing

@testable import Rendering

/// Every part of a file that a team may want to replace is a named block, and named alike in all templates.
@Suite("The blocks of the templates")
struct BlockTests {
  private static let templates = PackFiles.builtin.templates.filter { $0.name.hasSuffix(BlockFileName.ending) }

  private func isSwift(_ template: TemplateSource) -> Bool { template.name.hasSuffix(".swift.mustache") }

  /// The blocks of a template's own text, in their order.
  private func blocks(_ template: TemplateSource) -> [String] {
    template.text.matches(of: /\{\{\$([^}]*)\}\}/).map { String($0.1) }
  }

  private func lines(_ template: TemplateSource) -> [Substring] {
    template.text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("are in every template, each name once")
  func everywhere() {
    #expect(Self.templates.count > 400)
    for template in Self.templates {
      // One value is the whole file: there is nothing to replace but all of it.
      if template.text.wholeMatch(of: /\{\{\w+\}\}/) != nil { continue }
      let blocks = blocks(template)
      #expect(!blocks.isEmpty, "\(template.name) has no block")
      // A pack has a file for each, and some file systems ignore case.
      #expect(
        Set(blocks.map { $0.lowercased() }).count == blocks.count, "\(template.name) has a block twice: \(blocks)")
    }
  }

  @Test("of Swift begin with 'imports', which holds them all, also where there are none yet")
  func imports() {
    for template in Self.templates where isSwift(template) {
      #expect(blocks(template).first == "imports", "\(template.name)")
      let lines = lines(template)
      let start = lines.firstIndex(of: "{{$imports}}") ?? lines.endIndex
      let end = lines.firstIndex(of: "{{/imports}}") ?? lines.endIndex
      for (index, line) in lines.enumerated() where line.contains(#/^(@\w+ )?import /#) {
        #expect(start < index && index < end, "\(template.name):\(index + 1) imports outside of the block")
      }
    }
  }

  @Test("of Swift have 'summary' around what is said of a type, and 'members' for what it may have besides")
  func types() {
    for template in Self.templates where isSwift(template) {
      let lines = lines(template)
      let types = lines.indices.filter { index in
        lines[index].contains(/^(\w+ )*(struct|class|actor|enum|protocol) \S+.*\{$/)
      }
      let blocks = blocks(template)
      if !types.isEmpty { #expect(blocks.contains("members"), "\(template.name)") }
      if types.contains(where: { $0 > 0 && lines[$0 - 1].hasPrefix("///") }) {
        #expect(blocks.contains("summary"), "\(template.name)")
      }
    }
  }

  /// Also proves that what replaces a block gets the indentation of its place, and that no block cuts a section in two.
  @Test("can all be replaced at once, with what stood there written within")
  func originals() throws {
    let names = Self.templates.flatMap { template in
      blocks(template).map { BlockFileName(template: template.name, block: $0) }
    }
    #expect(names.count > 2000)
    let files = PackFiles(
      manifest: Array("pack: all\nversion: 1\nextends: builtin\ncontract: 1\n".utf8),
      templates: names.map { TemplateSource(name: $0.path, text: "{{>original}}\n") })
    let (builtin, replaced) = (try Pack.builtin().renderedSamples(), try Pack(files).renderedSamples())
    #expect(builtin.count >= 3)
    for (sample, other) in zip(builtin, replaced) {
      #expect(sample.files.map(\.path) == other.files.map(\.path))
      for (file, changed) in zip(sample.files, other.files) {
        #expect(file.contents == changed.contents, "\(sample.name)/\(file.path) is not what it was")
      }
    }
  }
}
