/// What becomes of the indexes of a table that is there before and after.
struct IndexDifference {
  /// Of before, by their old names.
  var dropped: [Index] = []
  var renamed: [(old: Index, new: Index)] = []
  var added: [Index] = []

  /// - Parameters:
  ///   - isRemade: whether a column, by its new name, is made anew, so that its indexes go with it.
  ///   - isSame: whether the engine makes the same of both, given the columns' new names.
  init(_ table: TableDifference, isRemade: (ColumnDifference) -> Bool, isSame: (Index, Index) -> Bool) {
    let remade = Set(table.columns.filter(isRemade).map(\.new.name))
    var rest = table.new.indexes
    for index in table.old.indexes {
      let columns = index.columns.map { table.newName(of: $0) }
      let match = rest.firstIndex { candidate in
        candidate.columns == columns && candidate.isUnique == index.isUnique && isSame(index, candidate)
          && remade.isDisjoint(with: candidate.columns)
      }
      guard let match else {
        dropped.append(index)
        continue
      }
      let new = rest.remove(at: match)
      if new.name != index.name { renamed.append((index, new)) }
    }
    added = rest
  }
}
