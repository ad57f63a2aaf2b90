/// What Redis does in one step for the cache. Times are those of its own clock.
enum CacheScripts {
    /// Keys: of the values. Arguments: milliseconds until they are due, and each value.
    static let keep = RedisScript(
        """
        for i = 1, #KEYS do
            redis.call('SET', KEYS[i], ARGV[i + 1], 'PX', ARGV[1])
        end
        """
    )

    /// Keys: the epoch, then token and writes of each namespace. Argument: a new token.
    ///
    /// Gives a token to all that have none, but for namespaces that are being written.
    static let makeTokens = RedisScript(
        """
        local function token(key)
            redis.call('SET', key, ARGV[1], 'NX')
            return redis.call('GET', key)
        end
        local time = redis.call('TIME')
        local tokens = {token(KEYS[1])}
        for i = 2, #KEYS, 2 do
            redis.call('ZREMRANGEBYSCORE', KEYS[i + 1], '-inf', time[1] * 1000)
            tokens[#tokens + 1] = redis.call('ZCARD', KEYS[i + 1]) == 0 and token(KEYS[i])
        end
        return tokens
        """
    )

    /// Keys: token and writes of each namespace. Arguments: the write, and the milliseconds after which it is over.
    static let beginWrite = RedisScript(
        """
        local time = redis.call('TIME')
        for i = 1, #KEYS, 2 do
            redis.call('ZADD', KEYS[i + 1], time[1] * 1000 + ARGV[2], ARGV[1])
            redis.call('DEL', KEYS[i])
        end
        """
    )

    /// Keys: token and writes of each namespace. Arguments: the writes.
    static let endWrite = RedisScript(
        """
        for i = 1, #KEYS, 2 do
            redis.call('ZREM', KEYS[i + 1], unpack(ARGV))
            redis.call('DEL', KEYS[i])
        end
        """
    )
}
