extension Catalogue {
  /// A query that answers with one JSON document of the whole catalogue, in one row of one column.
  ///
  /// - Parameter schema: of PostgreSQL; nil for the first of the search path.
  public static func query(_ engine: Engine, schema: String? = nil) -> String {
    switch engine {
    case .sqlite: sqliteQuery
    case .postgres:
      postgresQuery.replacing(
        "THE_SCHEMA", with: schema.map { "'" + $0.replacing("'", with: "''") + "'" } ?? "current_schema()")
    }
  }

  /// Tables of modules that are not loaded cannot be asked, so virtual tables are only named.
  private static let sqliteQuery = """
    SELECT json_object(
      'tables', json((SELECT json_group_array(json_object(
        'name', m.name, 'sql', m.sql,
        'columns', json((SELECT json_group_array(json_object('name', c.name, 'type', c.type, 'notNull', c."notnull",
          'default', c.dflt_value, 'key', c.pk, 'hidden', c.hidden)) FROM pragma_table_xinfo(m.name) AS c)),
        'references', json((SELECT json_group_array(json_object('id', f.id, 'table', f."table", 'column', f."from",
          'target', f."to", 'onDelete', f.on_delete)) FROM pragma_foreign_key_list(m.name) AS f)),
        'indexes', json((SELECT json_group_array(json_object('name', i.name, 'isUnique', i."unique",
          'origin', i.origin, 'isPartial', i.partial,
          'columns', json((SELECT json_group_array(x.name) FROM pragma_index_xinfo(i.name) AS x WHERE x.key = 1))))
          FROM pragma_index_list(m.name) AS i))
        )) FROM (SELECT * FROM sqlite_schema ORDER BY rowid) AS m
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          AND m.sql NOT LIKE 'CREATE VIRTUAL%')),
      'others', json((SELECT json_group_array(json_object('kind',
        CASE type WHEN 'table' THEN 'virtual table' ELSE type END, 'name', name, 'table', tbl_name))
        FROM sqlite_schema WHERE type IN ('view', 'trigger') OR sql LIKE 'CREATE VIRTUAL%'))
    )
    """

  /// Parts of a partitioned table are its rows elsewhere, and what an extension brought is its own.
  private static let postgresQuery = """
    WITH place AS (SELECT oid, nspname FROM pg_namespace WHERE nspname = THE_SCHEMA),
    relation AS (
      SELECT c.* FROM pg_class AS c JOIN place ON place.oid = c.relnamespace
      WHERE NOT c.relispartition AND NOT EXISTS (SELECT FROM pg_depend AS d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
    SELECT json_build_object(
      'schema', (SELECT nspname FROM place),
      'tables', (SELECT json_agg(json_build_object(
        'name', c.relname, 'comment', obj_description(c.oid, 'pg_class'),
        'columns', (SELECT json_agg(json_build_object(
          'name', a.attname, 'written', format_type(a.atttypid, a.atttypmod),
          'type', coalesce(base.typname, element.typname, t.typname),
          'isList', element.oid IS NOT NULL AND base.oid IS NULL,
          'modifier', CASE WHEN base.oid IS NULL THEN a.atttypmod ELSE t.typtypmod END,
          'labels', (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum AS e
            WHERE e.enumtypid = coalesce(base.oid, element.oid, t.oid)),
          'checks', (SELECT json_agg(pg_get_expr(k.conbin, 0)) FROM pg_constraint AS k
            WHERE k.contypid = t.oid AND k.contype = 'c'),
          'notNull', a.attnotnull OR t.typnotnull,
          'default', coalesce(pg_get_expr(d.adbin, d.adrelid), t.typdefault),
          'identity', a.attidentity, 'generated', a.attgenerated,
          'comment', col_description(c.oid, a.attnum)) ORDER BY a.attnum)
          FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid
          LEFT JOIN pg_type AS base ON t.typtype = 'd' AND base.oid = t.typbasetype
          LEFT JOIN pg_type AS element ON t.typcategory = 'A' AND element.oid = t.typelem
          LEFT JOIN pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
        'constraints', (SELECT json_agg(json_build_object(
          'type', k.contype, 'expression', pg_get_expr(k.conbin, k.conrelid),
          'columns', (SELECT json_agg(a.attname ORDER BY u.place)
            FROM unnest(k.conkey) WITH ORDINALITY AS u(number, place)
            JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = u.number),
          'table', (SELECT r.relname FROM pg_class AS r WHERE r.oid = k.confrelid),
          'targets', (SELECT json_agg(a.attname ORDER BY u.place)
            FROM unnest(k.confkey) WITH ORDINALITY AS u(number, place)
            JOIN pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = u.number),
          'onDelete', k.confdeltype) ORDER BY k.conname)
          FROM pg_constraint AS k WHERE k.conrelid = c.oid),
        'indexes', (SELECT json_agg(json_build_object(
          'name', i.relname, 'isUnique', x.indisunique, 'isPartial', x.indpred IS NOT NULL,
          'columns', (SELECT json_agg(a.attname ORDER BY u.place)
            FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS u(number, place)
            LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = u.number AND u.number > 0
            WHERE u.place <= x.indnkeyatts)) ORDER BY i.relname)
          FROM pg_index AS x JOIN pg_class AS i ON i.oid = x.indexrelid
          WHERE x.indrelid = c.oid AND NOT x.indisprimary AND x.indisvalid),
        'triggers', (SELECT json_agg(g.tgname ORDER BY g.tgname) FROM pg_trigger AS g
          WHERE g.tgrelid = c.oid AND NOT g.tgisinternal)) ORDER BY c.relname)
        FROM relation AS c WHERE c.relkind IN ('r', 'p')),
      'others', (SELECT json_agg(json_build_object('name', c.relname, 'kind', CASE c.relkind WHEN 'v' THEN 'view'
          WHEN 'm' THEN 'materialized view' ELSE 'foreign table' END) ORDER BY c.relname)
        FROM relation AS c WHERE c.relkind IN ('v', 'm', 'f')))
    """
}
