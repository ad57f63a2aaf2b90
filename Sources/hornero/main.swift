print("hornero")
