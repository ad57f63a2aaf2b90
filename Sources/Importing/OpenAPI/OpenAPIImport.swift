import ServiceDescription

/// Makes a description from an OpenAPI document, 3.0 or 3.1, YAML or JSON.
///
/// Resources come from the first part of the paths, their fields from the schemas that stand for one item, and every
/// operation that is none of the five actions becomes a route. What has no words in the language is said at its place.
///
/// - Throws: `ImportProblem` for what is no such document, or holds nothing that can be carried.
public func importOpenAPI(_ bytes: [UInt8], file: String) throws(ImportProblem) -> ImportedDescription {
  let document = try OpenAPIDocument(bytes, file: file)
  var draft = OpenAPIDraft(service: serviceName(document.root["info"]?["title"]?.text ?? "Service"))
  draft.summary = document.root["info"]?["description"]?.sentence ?? document.root["info"]?["title"]?.sentence
  let groups = PathGroups(document)
  draft.prefix = prefix(of: document, groups.common)
  let security = Security(document)
  for scheme in security.others {
    document.remark("'\(scheme.name)' is not carried; services give out bearer tokens of their own", at: scheme.key)
  }
  draft.hasAuth = security.isBearer && !groups.all.contains { $0.segment == "users" || $0.segment == "user" }
  var importer = ResourceImport(document, groups, hasAuth: draft.hasAuth)
  draft.resources = importer.resources()
  for key in ["webhooks", "x-webhooks"] where document.root[key] != nil {
    document.remark("webhooks are calls to others and are not carried", at: document.root.place(of: key))
  }
  let count = document.root["paths"]?.entries?.count ?? 0
  guard let text = draft.settled({ document.remark($0, at: $1) }) else {
    let message = count == 0 ? "there are no paths" : "no path of it leads to items with fields"
    throw ImportProblem(
      diagnostics: document.remarks + [Diagnostic(.notCarried, message, at: document.root.firstPlace)])
  }
  let formatted = formatDescription(Array(text.utf8), file: "hornero.yml").text.map {
    String(decoding: $0, as: UTF8.self)
  }
  return ImportedDescription(
    service: draft.service, text: formatted ?? text, remarks: document.remarks.sortedOnce(),
    resources: draft.resources.count, routes: draft.resources.reduce(0) { $0 + $1.routes.count })
}

/// The path of the first server, where everything is under one, and what all paths begin with.
private func prefix(of document: OpenAPIDocument, _ common: [String]) -> String? {
  let servers = document.root["servers"]?.elements ?? []
  let text = servers.first?["url"]?.text ?? ""
  if servers.count > 1 { document.remark("only the first server's path is carried", at: servers[1]) }
  let rest = text.firstRange(of: "://").map { text[$0.upperBound...].drop { $0 != "/" } } ?? Substring(text)
  let path = (rest.hasSuffix("/") ? rest.dropLast() : rest) + common.map { "/" + $0 }.joined()
  if path.wholeMatch(of: /(\/[A-Za-z0-9._~-]+)+/) != nil { return String(path) }
  document.remark(
    "an API has a prefix here; /v1 is taken", at: servers.first?["url"] ?? document.root.place(of: "paths"))
  return nil
}
