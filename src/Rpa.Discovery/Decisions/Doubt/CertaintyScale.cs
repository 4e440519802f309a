using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>Words for a share of certainty.</summary>
internal static class CertaintyScale
{
    /// <summary>Below this nobody is called first: it is shown as level.</summary>
    public const double Decided = 0.6;

    public static Text Word(double share) => Text.Of(
        share >= 0.95 ? Words.AlmostCertain : share >= 0.8 ? Words.Probable : share >= Decided ? Words.SomewhatLikely : Words.NotDecided);
}
