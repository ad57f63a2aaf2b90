import ServiceDescription
import Testing

@testable import Rendering

/// The files that put a service into production say what their readers understand: `compose.yml` by the specification of
/// Compose, the workflow by that of GitHub Actions, as far as both can be told without running them.
@Suite struct DeliveryTests {
  static let cases = SettingsTests.cases

  @Test(arguments: cases) func composeNamesNothingThatIsNotThere(_ service: SettingsTests.Case) throws {
    let compose = try YAMLTree(file("compose.yml", of: service))
    #expect(Set(compose.keys) == ["name", "x-settings", "services", "volumes"])
    #expect(compose["name"].text?.wholeMatch(of: /[a-z0-9][a-z0-9_-]*/) != nil)
    let services = compose["services"]
    #expect(services.keys.starts(with: ["migrate", "app"]))
    let built = services.keys.filter { services[$0]["build"].isThere }.compactMap { services[$0]["image"].text }
    #expect(built.count == 1)
    for name in services.keys {
      let service = services[name]
      #expect(Set(service.keys).subtracting(Self.composeKeys) == [], "\(name)")
      let image = try #require(service["image"].text, "\(name)")
      #expect(built.contains(image) || image.contains(":"), "\(name): nobody makes \(image)")
      for needed in service["depends_on"].keys {
        #expect(services[needed].isThere, "\(name) needs \(needed)")
        switch service["depends_on"][needed]["condition"].text {
        case "service_healthy": #expect(services[needed]["healthcheck"]["test"].elements.count > 1, "\(needed)")
        case "service_completed_successfully": #expect(!services[needed]["restart"].isThere, "\(needed)")
        case let other: Issue.record("\(name): \(other ?? "no condition")")
        }
      }
      for volume in service["volumes"].elements {
        let source = try #require(volume.text).prefix { $0 != ":" }
        #expect(compose["volumes"].keys.contains(String(source)), "\(name)")
      }
    }
  }

  /// A secret comes from outside, and stands nowhere inside of another value, where some characters would mean something.
  @Test(arguments: cases) func composeHasNoSecretInAURL(_ service: SettingsTests.Case) throws {
    let compose = try YAMLTree(file("compose.yml", of: service))
    for name in compose["services"].keys {
      let settings = compose["services"][name]["environment"]
      for key in settings.keys {
        let value = try #require(settings[key].text, "\(name) \(key)")
        let isWhole = value.wholeMatch(of: /\$\{[A-Z_]+:\?[a-z 0-9-]+\}/) != nil
        #expect(isWhole || !value.contains("$"), "\(name) \(key)")
        if key.hasSuffix("PASSWORD") || key.hasSuffix("SECRET") { #expect(isWhole, "\(name) \(key)") }
      }
    }
    let settings = compose["services"]["app"]["environment"]
    let needsPassword = try #require(settings["DATABASE_URL"].text).hasPrefix("postgres:")
    #expect(settings["PGPASSWORD"].isThere == needsPassword)
  }

  @Test(arguments: cases) func theWorkflowIsOne(_ service: SettingsTests.Case) throws {
    let workflow = try YAMLTree(file(".github/workflows/ci.yml", of: service))
    #expect(Set(workflow.keys) == ["name", "on", "permissions", "jobs"])
    #expect(Set(workflow["on"].keys) == ["push", "pull_request"])
    let job = workflow["jobs"]["test"]
    let known: Set = ["runs-on", "container", "timeout-minutes", "services", "steps"]
    #expect(workflow["jobs"].keys == ["test"] && Set(job.keys).subtracting(known) == [])
    #expect(Int(job["timeout-minutes"].text ?? "") != nil)
    let steps = job["steps"].elements
    for step in steps {
      #expect(step["uses"].isThere != step["run"].isThere)
      #expect(Set(step.keys).subtracting(["uses", "run", "env"]) == [])
    }
    let last = try #require(steps.last)
    #expect(last["run"].text?.hasPrefix("swift test") == true)
    // Whoever the tests ask is there, under the name by which they ask.
    for variable in last["env"].keys {
      let host = try #require(last["env"][variable].text?.firstMatch(of: /(?:@|\/\/)([a-z]+):\d+/)).output.1
      #expect(job["services"][String(host)]["image"].isThere, "\(variable)")
    }
    #expect(last["env"].keys.count == job["services"].keys.count)
  }

  private static let composeKeys: Set = [
    "build", "image", "command", "environment", "depends_on", "volumes", "ports", "restart", "read_only", "cap_drop",
    "security_opt", "stop_grace_period", "healthcheck",
  ]

  private func file(_ path: String, of service: SettingsTests.Case) throws -> String {
    let (parsed, diagnostics) = parseService(Array(service.text.utf8), file: "hornero.yml")
    let files = try render(try #require(parsed, "\(diagnostics)"))
    return String(decoding: try #require(files.first { $0.path == path }).contents, as: UTF8.self)
  }
}
