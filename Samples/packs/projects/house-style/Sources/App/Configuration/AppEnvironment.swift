// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Configuration

/// Where the service runs, chosen by `APP_ENV`. It decides the defaults of every other setting.
enum AppEnvironment: String, Sendable, CaseIterable {
    case development
    case production
    case testing

    /// The settings that need not be given, as text under the names of the environment variables.
    var defaults: [String: String] {
        switch self {
        case .development: DevelopmentConfiguration.defaults
        case .production: ProductionConfiguration.defaults
        case .testing: TestingConfiguration.defaults
        }
    }
}
