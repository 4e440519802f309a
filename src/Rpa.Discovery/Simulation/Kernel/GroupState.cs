using System.Numerics;

namespace Rpa.Discovery.Simulation;

/// <summary>Who of a group is free and who stays late: a bit for each crew, by its place in the group.</summary>
/// <remarks>Among hundreds of people, whether a piece of work has somebody, and whom it could have, is a matter of a few words.</remarks>
internal sealed class GroupState
{
    private int[] _crews = [];
    private ulong[] _free = [];
    private ulong[] _late = [];

    /// <summary>Items that somebody left for more urgent work and has not taken up again.</summary>
    public int Interrupted { get; set; }

    public void Reset(GroupPlan plan)
    {
        _crews = plan.Crews;
        Interrupted = 0;
        var words = CrewBits.Words(_crews.Length);
        if (_free.Length != words)
            (_free, _late) = (new ulong[words], new ulong[words]);
        Array.Clear(_free);
        Array.Clear(_late);
    }

    /// <summary>Says whether anybody of a crew is free.</summary>
    public void SetFree(int place, bool isAnybody) => CrewBits.Set(_free, place, isAnybody);

    /// <summary>Says whether a crew is in overtime.</summary>
    public void SetLate(int place, bool isLate) => CrewBits.Set(_late, place, isLate);

    /// <summary>Whether somebody of some crews is free.</summary>
    public bool IsAnybodyFree(ulong[] of)
    {
        var free = _free;
        for (var word = 0; word < free.Length; word++)
        {
            if ((free[word] & of[word]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody of some crews is free who is not in overtime.</summary>
    public bool IsAnybodyFreeInTime(ulong[] of)
    {
        var (free, late) = (_free, _late);
        for (var word = 0; word < free.Length; word++)
        {
            if ((free[word] & ~late[word] & of[word]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody is free who stays late.</summary>
    public bool IsAnybodyFreeLate => IsAnybodyFree(_late);

    /// <summary>Crews of which somebody is free, out of some.</summary>
    public FreeCrews FreeOf(ulong[] of, bool withLate) => new(_crews, _free, of, withLate ? null : _late);

    /// <summary>Crews of which somebody is free who stays late.</summary>
    public FreeCrews FreeLate => new(_crews, _free, _late, null);

    /// <summary>Crews of which somebody is free.</summary>
    public FreeCrews AllFree => new(_crews, _free, _free, null);

    /// <summary>Walks over crews in the order of their places; a crew may be changed when its turn has come.</summary>
    public struct FreeCrews(int[] crews, ulong[] free, ulong[] of, ulong[]? without)
    {
        private int _word = -1;
        private ulong _bits;

        public int Place { get; private set; }

        public readonly int Current => crews[Place];

        public readonly FreeCrews GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_bits == 0)
            {
                if (++_word == free.Length)
                    return false;
                _bits = free[_word] & of[_word];
                if (without is not null)
                    _bits &= ~without[_word];
            }

            Place = (_word << 6) + BitOperations.TrailingZeroCount(_bits);
            _bits &= _bits - 1;
            return true;
        }
    }
}
