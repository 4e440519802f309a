// W2 as one hard-coded loop, as SlotLoop.cs has it line by line: what the same work takes without a runtime, with the same draws.
// slot-loop TABLES CASES SEED → activities, sum of cycle times in ticks, nanoseconds of processor time.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <vector>

namespace {

constexpr int Clerks = 4, People = 7, Slots = 8, States = 7, Ring = 4096;
constexpr double Second = 1e6;
constexpr uint64_t Phi = 0x9E3779B97F4A7C15, Multiplier = 0xd6e8feb86659fd93;
constexpr int Octaves = 40, PerOctave = 8, Cells = 2 * Octaves * PerOctave;
constexpr uint64_t UpperTail = Octaves * PerOctave, Nearest = 1ull << (64 - Octaves);
constexpr int64_t Never = std::numeric_limits<int64_t>::max();

uint64_t Mix(uint64_t z) {
    z ^= z >> 32;
    z *= Multiplier;
    z ^= z >> 32;
    z *= Multiplier;
    return z ^ (z >> 32);
}

uint64_t Draw(uint64_t caseKey, uint64_t stateKey, uint64_t visit) { return Mix(caseKey + stateKey + visit * Phi); }

double UnitExponential(uint64_t bits) { return -std::log(1 - ((bits >> 12) + 0.5) * (1.0 / (1ull << 52))); }

// A law made ready for drawing, by whoever called: a scale, an offset and cubics.
struct Table {
    double scale, offset;
    struct { double a, b, c, d; } cells[Cells];

    double Sample(uint64_t bits) const {
        const uint64_t upper = static_cast<uint64_t>(static_cast<int64_t>(bits) >> 63);
        const uint64_t distance = std::max((bits ^ upper) << 1, Nearest);
        const int octave = std::countl_zero(distance);
        const uint64_t place = distance << octave;
        const auto& cell = cells[static_cast<int>(upper & UpperTail) + octave * PerOctave + static_cast<int>((place >> 60) & (PerOctave - 1))];
        const double t = std::bit_cast<double>(0x3FF0000000000000 | ((place << 4) >> 12)) - 1;
        return std::fma(std::fma(std::fma(std::fma(cell.d, t, cell.c), t, cell.b), t, cell.a), scale, offset);
    }
};

struct Item {
    uint64_t key, bits;
    int64_t effort, arrival;
    int state, visits, next;
};

class SlotLoop {
public:
    explicit SlotLoop(const std::vector<Table>& efforts) : efforts_(efforts), items_(Ring) {
        for (int s = 0; s < States; s++) keys_[s] = Mix(static_cast<uint64_t>(s) + 17);
    }

    int64_t activities = 0, cycle = 0;

    void Run(int cases, uint64_t seed) {
        std::fill(ends_, ends_ + Slots, Never);
        std::fill(held_, held_ + People, -1);
        std::fill(heads_, heads_ + 2, 0);
        std::fill(tails_, tails_ + 2, 0);
        for (int i = 0; i < Ring; i++) items_[i].next = i + 1;
        free_ = 0;
        activities = cycle = 0;
        const uint64_t replication = Mix(Mix(seed) + Phi);
        int arrived = 0, done = 0;
        double point = UnitExponential(Draw(replication, 99, 0)) * 428.571428571 * Second;
        ends_[People] = static_cast<int64_t>(point);
        while (done < cases) {
            int slot = 0;
            int64_t now = ends_[0];
            for (int i = 1; i < Slots; i++)
                if (ends_[i] < now) { slot = i; now = ends_[i]; }
            if (slot == People) {
                const int item = free_;
                Item& added = items_[item];
                free_ = added.next;
                added.key = Draw(replication, 5, static_cast<uint64_t>(arrived++));
                added.arrival = now;
                added.visits = 0;
                point += UnitExponential(Draw(replication, 99, static_cast<uint64_t>(arrived))) * 428.571428571 * Second;
                ends_[People] = arrived < cases ? static_cast<int64_t>(point) : Never;
                Enter(item, 0);
                Place(item, now);
                continue;
            }

            activities++;
            const int item = held_[slot], pool = slot < Clerks ? 0 : 1;
            held_[slot] = -1;
            ends_[slot] = Never;
            Item& left = items_[item];
            const int next = After(left.state, static_cast<uint32_t>(left.bits));
            if (next == States) {
                cycle += now - left.arrival;
                done++;
                left.next = free_;
                free_ = item;
            } else {
                Enter(item, next);
                Place(item, now);
            }
            if (held_[slot] < 0 && heads_[pool] != tails_[pool]) Begin(slot, rings_[pool][heads_[pool]++ & (Ring - 1)], now);
        }
    }

private:
    const std::vector<Table>& efforts_;
    uint64_t keys_[States];
    int64_t ends_[Slots];
    int held_[People];
    std::vector<Item> items_;
    int rings_[2][Ring];
    int heads_[2], tails_[2];
    int free_ = 0;

    static int After(int state, uint32_t bits) {
        constexpr double All = std::numeric_limits<uint32_t>::max();
        switch (state) {
            case 0: return 1;
            case 1: return bits < 0.15 * All ? 0 : 2;
            case 2: return bits < 0.30 * All ? 3 : 6;
            case 3: return bits < 0.60 * All ? 4 : 5;
            case 4: case 5: return 6;
            default: return 7;
        }
    }

    void Enter(int entering, int state) {
        Item& row = items_[entering];
        row.state = state;
        const int visit = state < 2 ? ((row.visits >> (state * 16)) & 0xffff) + 1 : 1;
        if (state < 2) row.visits += 1 << (state * 16);
        row.bits = Draw(row.key, keys_[state], static_cast<uint64_t>(visit));
        row.effort = static_cast<int64_t>(efforts_[state].Sample(row.bits) + 0.5);
    }

    void Place(int item, int64_t now) {
        const int state = items_[item].state, pool = state >= 3 && state <= 5 ? 1 : 0;
        if (heads_[pool] == tails_[pool]) {
            const int from = pool == 0 ? 0 : Clerks, to = pool == 0 ? Clerks : People;
            for (int s = from; s < to; s++)
                if (held_[s] < 0) { Begin(s, item, now); return; }
        }
        rings_[pool][tails_[pool]++ & (Ring - 1)] = item;
    }

    void Begin(int slot, int item, int64_t now) {
        held_[slot] = item;
        ends_[slot] = now + items_[item].effort;
    }
};

double Nanoseconds() {
    timespec spent;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return spent.tv_sec * 1e9 + spent.tv_nsec;
}

}

int main(int count, char** given) {
    if (count != 4) return 2;
    std::vector<Table> efforts(States);
    std::FILE* file = std::fopen(given[1], "rb");
    if (!file || std::fread(efforts.data(), sizeof(Table), States, file) != States) return 2;
    std::fclose(file);
    SlotLoop loop(efforts);
    const int cases = std::atoi(given[2]);
    const uint64_t seed = std::strtoull(given[3], nullptr, 10);
    loop.Run(cases / 10, seed); // pages and caches are warm, as they are for whoever it stands beside
    const double before = Nanoseconds();
    loop.Run(cases, seed);
    const double spent = Nanoseconds() - before;
    std::printf("%lld %lld %.0f\n", static_cast<long long>(loop.activities), static_cast<long long>(loop.cycle), spent);
}
