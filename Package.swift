// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "hornero",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "hornero", targets: ["hornero"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    // Tests only: runs `swift`, `git` and the emitted binaries; the second opinion on Mustache.
    .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
  ],
  targets: [
    .target(
      name: "ServiceDescription",
      dependencies: [.product(name: "Yams", package: "Yams")]
    ),
    .target(name: "Importing", dependencies: ["ServiceDescription"]),
    .target(name: "Templating"),
    .target(name: "Persistence", dependencies: ["ServiceDescription"]),
    .target(name: "Changes", dependencies: ["ServiceDescription", "Persistence"]),
    .target(
      name: "Rendering",
      dependencies: ["ServiceDescription", "Templating", "Persistence"],
      // Links to the top-level folders, so that the plugin is planned again when a template or sample comes or goes.
      exclude: ["Templates", "Samples"],
      plugins: ["EmbedTemplates"]
    ),
    .target(name: "Regeneration"),
    .target(
      name: "HorneroKit",
      dependencies: ["ServiceDescription", "Templating", "Persistence", "Changes", "Rendering", "Regeneration"]
    ),
    .executableTarget(
      name: "hornero",
      dependencies: [
        "HorneroKit", "Changes", "Importing", "Persistence",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(name: "EmbedTemplatesTool", path: "Sources/EmbedTemplates/Tool"),
    .plugin(
      name: "EmbedTemplates",
      capability: .buildTool(),
      dependencies: ["EmbedTemplatesTool"],
      path: "Sources/EmbedTemplates/Plugin"
    ),
    // Not shipped: run by scripts/benchmark-templating.
    .executableTarget(
      name: "TemplatingBenchmark",
      dependencies: ["Templating", .product(name: "Mustache", package: "swift-mustache")],
      path: "Benchmarks/Templating"
    ),
    // Not shipped: how edits survive regeneration; run in small by the tests, in full by scripts/benchmark-regeneration.
    .target(
      name: "EditSurvival",
      dependencies: ["HorneroKit", "Regeneration", "Rendering", "ServiceDescription", "Templating"],
      path: "Benchmarks/EditSurvival"
    ),
    .executableTarget(
      name: "RegenerationBenchmark",
      dependencies: ["EditSurvival", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Benchmarks/Regeneration"
    ),
    .testTarget(name: "EditSurvivalTests", dependencies: ["EditSurvival"]),
    .testTarget(name: "ServiceDescriptionTests", dependencies: ["ServiceDescription"]),
    .testTarget(name: "ImportingTests", dependencies: ["Importing", "HorneroKit", "Persistence"]),
    .testTarget(
      name: "TemplatingTests",
      dependencies: [
        "Templating", .product(name: "Mustache", package: "swift-mustache"), .product(name: "Yams", package: "Yams"),
      ]
    ),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Rendering", "Templating", .product(name: "Yams", package: "Yams")],
      // Read by a test from where it lies.
      exclude: ["Contract/names.txt"]
    ),
    .testTarget(
      name: "PersistenceTests",
      dependencies: ["Persistence", .product(name: "Subprocess", package: "swift-subprocess")]
    ),
    .testTarget(name: "ChangesTests", dependencies: ["Changes"]),
    .testTarget(name: "RegenerationTests", dependencies: ["Regeneration"]),
    .testTarget(name: "HorneroKitTests", dependencies: ["HorneroKit"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "HorneroKit", "hornero", .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
    .testTarget(
      name: "SampleTests",
      dependencies: [
        "HorneroKit", "Rendering", "ServiceDescription",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
