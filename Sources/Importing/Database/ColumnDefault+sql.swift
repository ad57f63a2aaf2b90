extension ColumnDefault {
  /// Reads the expression of a default, as either engine prints it; nil for NULL, which says nothing.
  init?(sql: String) {
    var tokens = SQLTokens(sql)
    let value = tokens.literal()
    if let value, tokens.isAtEnd {
      if value.isWord, value.text.lowercased() == "null" { return nil }
      // 'now'::text::date: a moment that PostgreSQL reads out of a text.
      if !value.isWord, value.text == "now", sql.contains("::") {
        self = .now
        return
      }
      if !value.isWord || ["true", "false"].contains(value.text.lowercased()) {
        self = .value(value.isWord ? value.text.lowercased() : value.text)
        return
      }
    }
    let plain = sql.lowercased().filter { !" ()".contains($0) }
    let clocks = [
      "now", "current_timestamp", "current_date", "'now'::text::date", "transaction_timestamp", "clock_timestamp",
      "statement_timestamp", "datetime'now'", "date'now'", "timezone'utc'::text,now",
      "strftime'%y-%m-%dt%h:%m:%fz','now'", "datetime'now','localtime'", "'now'::text::timestampwithtimezone",
    ]
    self = clocks.contains { plain.hasPrefix($0) } ? .now : .computed(sql)
  }
}
