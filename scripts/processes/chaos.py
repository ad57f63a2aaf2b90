"""What goes wrong, one after another."""
import signal
import time

from .cluster import Postgres


class Chaos:
    def __init__(self, cluster, load):
        self.cluster, self.load = cluster, load

    def run(self, seconds):
        """Faults of Redis first: a process that is killed in the middle of a write leaves its resource uncached for
        some time, and then less can be out of date."""
        faults = [self.stop_redis, self.halt_redis, self.kill_redis, self.stop_redis_for_long]
        if isinstance(self.cluster.database, Postgres):
            faults[1:1] = [self.stop_database, self.crash_database]
        end = time.monotonic() + seconds * 0.75
        while True:
            for fault in faults:
                if time.monotonic() > end:
                    break
                fault()
                time.sleep(1.5)
            else:
                continue
            break
        end = time.monotonic() + seconds * 0.25
        while True:
            self.kill_process()
            time.sleep(1)
            if time.monotonic() > end:
                return

    def stop_redis(self):
        self.load.note("Redis is stopped and started")
        self.cluster.redis.stop()
        time.sleep(0.4)
        self.cluster.redis.start()

    def stop_redis_for_long(self):
        self.load.note("Redis is stopped for 4 s")
        self.cluster.redis.stop()
        time.sleep(4)
        self.cluster.redis.start()

    def kill_redis(self):
        self.load.note("Redis is killed and started")
        self.cluster.redis.stop(signal.SIGKILL)
        self.cluster.redis.start()

    def halt_redis(self):
        """It does not answer, and then answers what it was asked long ago."""
        self.load.note("Redis is halted for 2 s")
        self.cluster.redis.process.send_signal(signal.SIGSTOP)
        time.sleep(2)
        self.cluster.redis.process.send_signal(signal.SIGCONT)

    def stop_database(self):
        self.load.note("PostgreSQL is stopped and started")
        self.cluster.database.stop()
        time.sleep(1)
        self.cluster.database.start()

    def crash_database(self):
        self.load.note("PostgreSQL crashes and is started")
        self.cluster.database.stop("immediate")
        self.cluster.database.start()

    def kill_process(self):
        self.load.note("a process is killed, another one added")
        self.cluster.kill_one()
        self.cluster.add()
