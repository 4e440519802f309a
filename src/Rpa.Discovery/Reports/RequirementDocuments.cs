using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Offers;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Requirements;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What was asked of <c>requirements</c>, beside a study.</summary>
/// <param name="Named">Candidates by their ids.</param>
/// <param name="Constraints">Of the portfolio that chooses where nothing was named.</param>
/// <param name="OffersPath">The table of offers; null where there is none.</param>
internal sealed record RequirementRequest(IReadOnlyList<string> Named, PortfolioConstraints Constraints, string? OffersPath)
{
    /// <summary>Computes it, with whatever is found about the table of offers.</summary>
    /// <exception cref="DepartmentException">Nothing can be planned, or the table cannot be read.</exception>
    public (RequirementList List, OfferRanking? Offers, IReadOnlyList<Diagnostic> Findings) Answer(Func<RequirementList> compute)
    {
        var read = OffersPath is null ? null : OfferFile.Read(OffersPath);
        var table = read?.ValueOrThrow();
        var list = compute();
        var findings = table is null ? [] : list.All.Where(r =>
            !table.Criteria.Any(c => c.Weight > 0 && string.Equals(c.Id, r.Id, StringComparison.Ordinal)))
            .Select(r => OfferRules.NotWeighed.At(new SourceSpan(OffersPath!, 1, 1), r.Id, r.Title));
        return (list, table is null ? null : OfferRanking.Of(table), [.. read?.Diagnostics ?? [], .. findings]);
    }
}

/// <summary>Requirements as JSON.</summary>
internal static class RequirementDocuments
{
    public static byte[] Requirements(
        DepartmentFile file, ResultOrigin origin, RequirementRequest request,
            (RequirementList List, OfferRanking? Offers, IReadOnlyList<Diagnostic> Findings) answer,
        IReadOnlyList<string> written, Language language)
    {
        var (list, offers, findings) = answer;
        var headline = RequirementsPage.Headline(list);
        var provenance = ProvenanceJson.Of("requirements", origin, language)!;
        return new RequirementsDocument
        {
            Command = "requirements",
            Input = origin.Input,
            Provenance = request.OffersPath is { } path
                ? provenance with { Files = [.. provenance.Files, OriginFile.Of(OriginFile.Offers, path)] }
                : provenance,
            Headline = headline.In(language),
            HeadlineMessage = MessageJson.Of(headline),
            Named = request.Named,
            Chosen = [.. list.Chosen.Select(c => new ChosenForToolJson { Id = c.Id, Title = c.Title.In(language),
                NeedsTool = c.NeedsTool })],
            Requirements = [.. list.All.Select(r => Of(r, language))],
            Questions = [.. list.Open.Select(o => new OpenQuestionJson { Says = o.Says.In(language),
                SaysMessage = MessageJson.Of(o.Says), Candidates = o.Candidates })],
            Offers = offers is null ? null : Of(offers, request.OffersPath!),
            Files = written.Count > 0 ? written : null,
            Diagnostics = DiagnosticJson.Of(findings, language),
            Page = SavedPage.Of(RequirementsPage.Of(file.Department, list, offers)),
        }.Write();
    }

    private static RequirementJson Of(Requirement requirement, Language language) => new()
    {
        Id = requirement.Id,
        Kind = JsonCode.Of(requirement.Kind),
        Title = requirement.Title.In(language),
        TitleMessage = MessageJson.Of(requirement.Title),
        Question = requirement.Question.In(language),
        QuestionMessage = MessageJson.Of(requirement.Question),
        NeededBy = requirement.NeededBy,
        Because = [.. requirement.Facts.Select(f => new RequirementFactJson { Candidate = f.Candidate, Step = f.Step?.ToString(),
            Says = f.Says.In(language), SaysMessage = MessageJson.Of(f.Says) })],
    };

    private static OffersJson Of(OfferRanking offers, string path) => new()
    {
        Path = path.Replace('\\', '/'),
        Criteria = [.. offers.Table.Criteria.Select(c => new OfferCriterionJson { Id = c.Id, Weight = c.Weight,
            LessIsBetter = c.LessIsBetter })],
        Offers = [.. offers.Table.Offers.Select((name, i) => new OfferJson { Name = name, Points = offers.Points[i],
            Places = [.. offers.Methods.Select(m => new OfferPlaceJson { Method = m.Method, Place = m.Places?[i] })] })],
    };
}
