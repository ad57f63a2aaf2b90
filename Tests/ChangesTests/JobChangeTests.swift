import ServiceDescription
import Testing

@testable import Changes

/// What a change of a job means for those that wait.
@Suite struct JobChangeTests {
  private func change(_ old: String, _ new: String) throws -> DescriptionChange {
    func text(_ jobs: String) -> String { "jobs:\n  \(jobs)\nresources:\n  Book: { fields: { title: string } }" }
    return DescriptionChange(from: try service(text(old)), to: try service(text(new)))
  }

  @Test func whatGoesIsADecision() throws {
    let change = try change("send: {}\n  index: { with: Book }", "send: {}")
    let finding = try #require(change.data.first)
    #expect(finding.risk.name == "drop:job.index")
    #expect(finding.risk.what == "job index goes, and those that wait are never done")
    #expect(finding.places.old?.line == 5 && finding.places.new == nil)
    let condition = #"SELECT "id", "payload" FROM "queued_jobs" WHERE "job" = 'index'"#
    #expect(finding.risk.queries[.sqlite] == condition)
    #expect(change.undecided(allowing: ["drop:job.index"]).isEmpty)
    #expect(change.undecided(allowing: ["drop:job.send"]).count == 1)
  }

  @Test func whatCannotBeReadIsADecision() throws {
    let change = try change(
      "send: { with: { to: email } }", "mail: { was: send, with: { to: email, subject: string } }")
    let finding = try #require(change.data.first)
    #expect(finding.risk.name == "change:job.mail")
    #expect(finding.risk.what.hasPrefix("subject of job mail is another"))
    // The rows are under the name of before.
    #expect(finding.risk.queries[.sqlite]?.hasSuffix(#""job" = 'send'"#) == true)
    #expect(finding.places.old?.line == 4 && finding.places.new?.line == 4)
    #expect(change.undecided(allowing: ["change:job.mail"]).isEmpty)
  }

  @Test func whatIsRenamedIsNone() throws {
    let change = try change("send: { with: { to: email } }", "mail: { was: send, with: { to: string } }")
    #expect(change.data.isEmpty)
    #expect(!change.migration.isEmpty)
    #expect(change.step == .patch)
  }

  @Test func howItIsDoneIsNone() throws {
    let change = try change("send: {}", "send: { attempts: 9, backoff: 5s..1m, delay: 1m, unique: true }")
    #expect(change.data.isEmpty)
    #expect(change.migration.isEmpty)
  }
}
