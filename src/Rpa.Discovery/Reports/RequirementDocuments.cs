using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Requirements;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What the chosen candidates ask of a tool.</summary>
/// <param name="File">The department.</param>
/// <param name="Origin">What it was computed from.</param>
/// <param name="List">The requirements.</param>
/// <param name="Offers">Offers weighed by them; null where there was no table.</param>
/// <param name="Findings">About that table.</param>
internal sealed record RequirementAnswer(
    DepartmentFile File, ResultOrigin Origin, RequirementList List, OfferRanking? Offers, IReadOnlyList<Diagnostic> Findings)
{
    public Page Page => RequirementsPage.Of(File.Department, List, Offers);
}

/// <summary>Requirements as JSON.</summary>
internal static class RequirementDocuments
{
    public static byte[] Requirements(RequirementAnswer answer, IReadOnlyList<string> written, Language language)
    {
        var (_, origin, list, offers, findings) = answer;
        var asked = origin.Study!.Requirements!;
        var headline = RequirementsPage.Headline(list);
        return new RequirementsDocument
        {
            Command = "requirements",
            Input = origin.Input,
            Provenance = ProvenanceJson.Of("requirements", origin, language),
            Headline = headline.In(language),
            HeadlineMessage = MessageJson.Of(headline),
            Named = asked.Named,
            Chosen = [.. list.Chosen.Select(c => new ChosenForToolJson { Id = c.Id, Title = c.Title.In(language),
                NeedsTool = c.NeedsTool })],
            Requirements = [.. list.All.Select(r => Of(r, language))],
            Questions = [.. list.Open.Select(o => new OpenQuestionJson { Says = o.Says.In(language),
                SaysMessage = MessageJson.Of(o.Says), Candidates = o.Candidates })],
            Offers = offers is null ? null : Of(offers, asked.OffersPath!),
            Files = written.Count > 0 ? written : null,
            Diagnostics = DiagnosticJson.Of(findings, language),
            Page = SavedPage.Of(answer.Page),
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
