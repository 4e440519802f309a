using Rpa.Discovery.Contracts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Everybody's voice as JSON; people's own words only where they were asked for.</summary>
internal static class VoicesDocuments
{
    public static byte[] Of(VoicesResult result, Language language, bool withPerformance)
    {
        var (heard, votes, withTexts) = (result.Heard, result.Votes, result.Origin.Study!.FreeText);
        var headline = VoicesPage.HeadlineOf(result);
        return new VoicesDocument
        {
            Command = "voices",
            Input = result.Origin.Input,
            Provenance = ProvenanceJson.Of("voices", result.Origin, language),
            Headline = headline.In(language),
            HeadlineMessage = MessageJson.Of(headline),
            People = heard.People.Count,
            Stickers = votes.Stickers,
            Ballots = heard.Ballots.Count,
            Voices = StepVoicesJson.Of(votes, withTexts, language),
            Agreement = AgreementJson.Of(votes.Agreement, language),
            Differ = votes.Differ,
            Groups = [.. votes.Groups.Select(GroupVoicesJson.Of)],
            Reasons = heard.Reasons.Count,
            FreeText = withTexts ? [.. heard.Reasons.Order(StringComparer.Ordinal)] : null,
            Group = GroupJson.From(result.Study?.Group, language),
            Diagnostics = DiagnosticJson.Of(heard.Findings, language),
            Page = SavedPage.Of(VoicesPage.Of(result, withTexts)),
            Performance = result.Study is { } study ? PerformanceJson.Of(study.Performance, withPerformance) : null,
        }.Write();
    }
}
