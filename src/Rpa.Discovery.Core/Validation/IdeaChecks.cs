using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Validation;

/// <summary>Whether the dates of an idea follow its way.</summary>
internal static class IdeaChecks
{
    public static void Run(DepartmentFile file, List<Diagnostic> findings)
    {
        foreach (var idea in file.Ideas)
        {
            List<(IdeaStatus Status, DateOnly Date)> way = [.. idea.History.OrderBy(h => h.Key).Select(h => (h.Key, h.Value)),
                (idea.Status, idea.Date)];
            for (var i = 1; i < way.Count; i++)
            {
                var (before, after) = (way[i - 1], way[i]);
                if (before.Status < after.Status && before.Date <= after.Date)
                    continue;
                findings.Add(IdeaRules.DateOrder.At(idea.Place, idea.Candidate, Word(before.Status), Day(before.Date),
                    Word(after.Status), Day(after.Date)));
                break;
            }
        }
    }

    private static string Word(IdeaStatus status) => status.ToString().ToLowerInvariant();

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
