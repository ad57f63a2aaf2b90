@testable import App

extension Fields {
    /// The same line with, beside the names of the Elastic Common Schema, those by which the service itself calls things:
    /// most tests ask what was logged, not how it is written.
    var withNamesOfTheService: Fields {
        var fields = self
        fields["time"] = self["@timestamp"]
        fields["level"] = self["log.level"]
        for (name, written) in ECSField.names where self[written] != nil { fields[name] = self[written] }
        for (name, value) in self where name.hasPrefix("labels.") { fields[String(name.dropFirst(7))] = value }
        return fields
    }
}
