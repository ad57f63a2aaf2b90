// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Hummingbird

/// What the service says about itself: `GET /openapi.json`, its contract, and `GET /docs`, the page that shows it and
/// lets a person try it. Outside the API, and never limited.
///
/// The files are those of the working directory, read once: a change takes a restart, not a build.
struct DocsBlueprint: Blueprint {
    private let contract = StaticFile("openapi.json", type: "application/json; charset=utf-8")
    private let page = StaticFile("docs/index.html", type: "text/html; charset=utf-8")
    private let style = StaticFile("docs/docs.css", type: "text/css; charset=utf-8")
    private let script = StaticFile("docs/docs.js", type: "text/javascript; charset=utf-8")

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.get("openapi.json") { try contract.response(to: $0, $1) }
        group.get("docs") { request, context in
            var response = try page.response(to: request, context)
            response.headers[.contentSecurityPolicy] = Self.policy
            return response
        }
        group.get("docs/docs.css") { try style.response(to: $0, $1) }
        group.get("docs/docs.js") { try script.response(to: $0, $1) }
    }

    /// The page's own style and script, and requests to this service: nothing inline, nothing from elsewhere.
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}
