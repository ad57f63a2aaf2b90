import Hummingbird
import Testing

@testable import App

/// Whose rows somebody may work on, whatever the routes say.
struct OwnershipTests {
    private let owner = Principal(id: UUIDv7.make(), role: .granted)
    private let other = Principal(id: UUIDv7.make(), role: .granted)

    @Test func letsOwnersIn() {
        #expect(context(.user(owner), [.owner]).mayUse(rowOf: owner.id))
        #expect(!context(.user(other), [.owner]).mayUse(rowOf: owner.id))
        #expect(!context(.user(owner), [.owner]).mayUse(rowOf: nil))
        #expect(context(.user(other), [.owner, .role(.granted)]).mayUse(rowOf: owner.id))
    }

    @Test func letsStrangersInWhereAnyoneMay() {
        #expect(context(.anonymous, [.anyone]).mayUse(rowOf: owner.id))
        #expect(!context(.anonymous, [.owner]).mayUse(rowOf: owner.id))
        #expect(!context(.anonymous, [.owner]).mayUse(rowOf: nil))
    }

    /// Nobody learns of a row by being refused.
    @Test func hidesWhatIsNotShown() throws {
        let context = context(.user(other), [.owner])
        #expect(try refusal { try context.require(rowOf: owner.id, shownTo: [.anyone]) } == .forbidden)
        #expect(try refusal { try context.require(rowOf: owner.id, shownTo: [.owner]) } == .notFound)
        #expect(try refusal { try context.require(rowOf: other.id, shownTo: [.owner]) } == nil)
    }

    @Test func letsOnlyManagersNameOthers() throws {
        let context = context(.user(owner), [.user])
        for (managers, allowed) in [([], false), ([.owner], false), ([.role(.granted)], true)] as [([Grant], Bool)] {
            let refusal = try refusal { try context.require(owner: other.id, as: "owner_id", managers: managers) }
            #expect(refusal == (allowed ? nil : .unprocessableContent))
            #expect(
                try self.refusal { try context.require(owner: owner.id, as: "owner_id", managers: managers) } == nil
            )
        }
    }

    /// The status of the problem; nil when there is none.
    private func refusal(_ work: () throws -> Void) throws -> HTTPResponse.Status? {
        do {
            try work()
            return nil
        } catch let problem as Problem {
            return problem.status
        }
    }

    private func context(_ identity: Identity, _ grants: [Grant]) -> AppContext {
        var context = AppContext.testing
        (context.identity, context.grants) = (identity, grants)
        return context
    }
}
