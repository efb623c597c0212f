"""How fast, how small and how exact is the index beside others on the same passages and questions?

`make bench` prints a table, and writes `build/bench.json` and `build/bench.png`. PASSAGES says how many passages there
are, BENCH_ARTICLES names a file of articles in JSON Lines (perhaps gzipped); without it the articles are made up.
ENGINES names some engines, of those in `worker`; without it all are measured.
"""
