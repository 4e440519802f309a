using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>Words for a probability, from its share rounded to whole per cent; a band holds its lower end and not its upper one.</summary>
internal static class ProbabilityScale
{
    /// <summary>With fewer rows than this, 95 % and more are no better known than "likely".</summary>
    public const int RowsForAlmostCertain = 60;

    /// <param name="share">From 0 to 1.</param>
    /// <param name="rows">How many possible files it was counted over.</param>
    public static Message Word(double share, int rows) => ((int)Math.Round((decimal)share * 100, MidpointRounding.AwayFromZero) switch
    {
        >= 95 => rows >= RowsForAlmostCertain ? Words.AlmostCertain : Words.Likely,
        >= 80 => Words.Likely,
        >= 60 => Words.RatherLikely,
        >= 40 => Words.EvenOdds,
        >= 20 => Words.RatherUnlikely,
        >= 5 => Words.Unlikely,
        _ => Words.AlmostCertainlyNot,
    }).With();
}
