extension DescriptionReader {
  func data(_ node: DocumentNode?) -> DataStores {
    var data = DataStores(engines: [.sqlite], stores: [.memory])
    guard let node, let map = map(node, of: "data", keys: ["engines", "stores", "existing"]) else { return data }
    if let list = map["engines"] {
      let engines: [DataStores.Engine] = choices(list, "engine")
      for (engine, place) in zip(engines, list.elements ?? []) {
        use(engine == .sqlite ? .sqlite : .postgres, at: place)
      }
      if !engines.isEmpty { data.engines = engines }
    }
    if let list = map["stores"] {
      let stores: [DataStores.Store] = choices(list, "store")
      for (store, place) in zip(stores, list.elements ?? []) {
        use(store == .memory ? .memoryStore : .redisStore, at: place)
      }
      if !stores.isEmpty { data.stores = stores }
    }
    if let node = map["existing"], let isExisting = boolean(node), isExisting {
      use(.existingTables, at: node)
      data.isExisting = true
    }
    return data
  }
}
