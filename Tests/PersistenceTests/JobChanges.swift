extension MigrationTests {
  private static func jobs(_ jobs: String) -> String {
    "  Book: { fields: { title: string } }\njobs: \(jobs)"
  }

  private static let fields = jobs("{ a: { with: { x: string, y: { type: int, range: 1..9 } } }, b: { with: Book } }")

  /// What becomes of jobs that wait.
  static let jobChanges: [Change] = [
    Change(name: "jobs come", old: "  Book: { fields: { title: string } }", new: fields),
    Change(
      name: "jobs go", old: fields, new: "  Book: { fields: { title: string } }", misfits: ["drop:queued_jobs"]),
    Change(
      name: "one job goes", old: fields, new: jobs("{ b: { with: Book } }"), misfits: ["drop:job.a"]),
    Change(
      name: "a job is renamed", old: fields,
      new: jobs("{ c: { was: a, with: { x: string, y: { type: int, range: 1..9 } } }, b: { with: Book } }")),
    Change(
      name: "a job takes the name of one that goes", old: fields,
      new: jobs("{ b: { was: a, with: { x: string, y: { type: int, range: 1..9 } } } }"), misfits: ["drop:job.b"]),
    Change(
      name: "a payload gets what it can do without", old: fields,
      new: jobs(
        "{ a: { with: { x: string, y: { type: int, range: 1..9 }, z: 'int?', w: '[int]' } }, b: { with: Book } }")
    ),
    Change(
      name: "a payload gets what it cannot do without", old: fields,
      new: jobs("{ a: { with: { x: string, y: { type: int, range: 1..9 }, z: int } }, b: { with: Book } }"),
      misfits: ["change:job.a"]),
    Change(
      name: "a payload loses a field", old: fields, new: jobs("{ a: { with: { x: string } }, b: { with: Book } }")),
    Change(
      name: "a payload takes more", old: fields,
      new: jobs("{ a: { with: { x: 'string?', y: { type: int, range: 0..10 } } }, b: { with: Book } }")),
    Change(
      name: "a payload takes less", old: fields,
      new: jobs("{ a: { with: { x: string, y: { type: int, range: 2..9 } } }, b: { with: Book } }"),
      misfits: ["change:job.a"]),
    Change(
      name: "a field of a payload is renamed", old: fields,
      new: jobs("{ a: { with: { x: string, z: { type: int, range: 1..9 } } }, b: { with: Book } }"),
      misfits: ["change:job.a"]),
    Change(
      name: "a payload becomes another", old: fields,
      new: jobs("{ a: { with: Book }, b: { with: Book } }"), misfits: ["change:job.a"]),
    Change(
      name: "what a job is for is renamed", old: fields,
      new:
        "  Tome: { was: Book, fields: { title: string } }\njobs: { a: { with: { x: string, y: { type: int, range: 1..9 } } }, "
        + "b: { with: Tome } }", misfits: ["change:job.b"]),
    Change(
      name: "what a job is for gets other ids",
      old: "  Book: { fields: { title: string } }\njobs: { b: { with: Book } }",
      new: "  Book: { fields: { title: string } }\njobs: { b: { with: { book: uuid } } }", misfits: ["change:job.b"]),
  ]
}
