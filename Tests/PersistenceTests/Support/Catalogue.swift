import Foundation
import ServiceDescription

/// What a database says about itself, to be compared.
enum Catalogue {
  static func query(_ engine: DataStores.Engine) -> String {
    switch engine {
    case .sqlite:
      """
      SELECT 'column', m.name, t.name, t.type, t."notnull", t.pk FROM sqlite_schema AS m, pragma_table_info(m.name) AS t
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%';
      SELECT 'reference', m.name, f."from", f."table", f."to", f.on_delete
        FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table';
      SELECT 'index', name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL;
      SELECT 'table', name, sql LIKE '%AUTOINCREMENT%', sql LIKE '%STRICT' FROM sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%';

      """
    case .postgres:
      """
      SELECT 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
          l.collname, pg_get_expr(d.adbin, d.adrelid)
        FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
        LEFT JOIN pg_collation AS l ON l.oid = a.attcollation
        LEFT JOIN pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0
          AND NOT a.attisdropped;
      SELECT 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = current_schema()::regnamespace;
      SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = current_schema();

      """
    }
  }

  /// In an order of our own, without what differs between two databases for no reason.
  static func normal(_ lines: [String], _ engine: DataStores.Engine) -> [String] {
    lines.map { $0.replacing(/s[0-9a-f]{32}\./, with: "") }.sorted()
  }
}
