using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Offers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Requirements;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery;

public sealed partial class AutomationStudy
{
    /// <summary>What the chosen candidates ask of a tool: those that are named, else the scenarios that were given, else what a
    /// portfolio chooses.</summary>
    /// <exception cref="DepartmentException">The department cannot be simulated, a name is not that of a candidate, nothing can be
    /// planned, or the table of offers cannot be read.</exception>
    internal RequirementAnswer Requirements(
        StudyOptions options, IProgress<StudyProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        options.Check();
        var asked = options.Asked.Requirements!;
        // before the files can be edited
        var origin = OriginOf(options);
        var read = asked.OffersPath is null ? null : OfferFile.Read(asked.OffersPath);
        var table = read?.ValueOrThrow();
        var list = RequirementsOf(options, asked.Named, progress, cancellationToken);
        var notWeighed = table is null ? [] : list.All.Where(r =>
            !table.Criteria.Any(c => c.Weight > 0 && string.Equals(c.Id, r.Id, StringComparison.Ordinal)))
            .Select(r => OfferRules.NotWeighed.At(new SourceSpan(asked.OffersPath!, 1, 1), r.Id, r.Title));
        return new RequirementAnswer(
            File, origin, list, table is null ? null : OfferRanking.Of(table), [.. read?.Diagnostics ?? [], .. notWeighed]);
    }

    private RequirementList RequirementsOf(
        StudyOptions options, IReadOnlyList<string> named, IProgress<StudyProgress>? progress, CancellationToken cancellationToken)
    {
        if (named.Count == 0 && options.Scenarios.Count > 0)
            return RequirementFinder.Of(File.Department, [.. options.Scenarios.Select(Candidate.From)]);
        if (named.Count == 0)
        {
            var plan = Plan(options.Portfolio!, options, progress, cancellationToken).Plan;
            return plan.Diagnostics.Any(d => d.Severity == Severity.Error)
                ? throw new DepartmentException([.. plan.Diagnostics])
                : RequirementFinder.Of(File.Department, [.. plan.Chosen.Select(c => c.Candidate)]);
        }

        var (asIs, _, candidates) = Begin(options, progress, cancellationToken);
        if (asIs.IsPartial)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new DepartmentException(asIs.Diagnostics);
        }

        return RequirementFinder.Of(File.Department,
        [
            .. named.Distinct(StringComparer.Ordinal).Select(id =>
            candidates.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal))
                ?? throw new DepartmentException([OfferRules.UnknownCandidate.At(default, id,
                    string.Join(", ", candidates.Select(c => c.Id)), DidYouMean.For(id, candidates.Select(c => c.Id)))])),
        ]);
    }
}
