extension DescriptionReader {
  func data(_ node: DocumentNode?) -> DataStores {
    var data = DataStores(engines: [.sqlite], stores: [.memory])
    guard let node, let map = map(node, of: "data", keys: ["engines", "stores", "existing"]) else { return data }
    if let list = map["engines"] {
      let engines: [DataStores.Engine] = choices(list, "engine")
      if !engines.isEmpty { data.engines = engines }
    }
    if let list = map["stores"] {
      let stores: [DataStores.Store] = choices(list, "store")
      if !stores.isEmpty { data.stores = stores }
    }
    if let node = map["existing"] { data.isExisting = boolean(node) ?? false }
    return data
  }
}
