using Rpa.Discovery.Decisions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What to measure next, without saying of each job again that it alone changes little.</summary>
internal static class MeasureText
{
    /// <summary>Whether none of the jobs lowers the doubt by itself, so that one sentence says it of all.</summary>
    public static bool NothingFalls(IReadOnlyList<MeasureNext> jobs) => jobs.Count > 0 && jobs.All(j => !j.IsUnknown && j.DoubtAfter >= j.DoubtNow);

    /// <summary>The job, with what it does where that is not said above.</summary>
    public static Message Of(MeasureNext job, bool isSaidAbove) => isSaidAbove ? job.Job : job.How;
}
