using Rpa.Discovery.Contracts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>How much a quick study knows and what it leaves out, said wherever its answer stands.</summary>
internal static class QuickText
{
    /// <summary>In two sentences; null for a full study, and where nothing was compared that could be surer.</summary>
    public static Message? Of(StudyResult result) =>
        result is { IsQuick: true, IsPartial: false, IsHeldBack: false } ? QuickWords.Notice.With(result.AsIs.Replications) : null;

    public static QuickJson? ToJson(StudyResult result, Language language) => Of(result) is not { } sentence ? null : new()
    {
        Runs = result.AsIs.Replications,
        PossibleFiles = result.FilesDrawn,
        Missing = ["ranges", "certainty", "measure-next", "in-sequence"],
        Sentence = sentence.In(language),
        SentenceMessage = MessageJson.Of(sentence),
    };
}
