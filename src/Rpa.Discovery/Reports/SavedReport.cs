using System.Globalization;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The page of a saved study, with what must be known of a result that another version computed.</summary>
internal static class SavedReport
{
    /// <exception cref="DepartmentException">There is none; the finding says why.</exception>
    public static Page PageOf(SavedResult saved)
    {
        try
        {
            if (saved.Document is IPagedDocument { Page: { } own })
                return SavedPage.From(own);
            if (saved.Document is not StudyDocument study)
                throw new DepartmentException([ReportRules.NoPageOfCommand.At(new SourceSpan(saved.Path, 0, 0), saved.Path,
                    saved.Command)]);
            if (study.Page is not { } kept)
                throw new DepartmentException([ReportRules.NoPageKept.At(new SourceSpan(saved.Path, 0, 0), saved.Path, saved.ToolVersion)]);
            var page = SavedPage.From(kept);
            foreach (var warning in WarningsOf(study))
                page.Warn(warning);
            return page;
        }
        catch (DamagedResultException e)
        {
            throw new DepartmentException([ResultJson.Damaged(saved, e)]);
        }
    }

    private static IEnumerable<Message> WarningsOf(StudyDocument study)
    {
        if (study.Tool.ModelSemantics != ModelSemantics.Number)
            yield return ReportWords.OtherSemantics.With(study.Tool.Version, (study.Tool.ModelSemantics ?? 1)
                .ToString(CultureInfo.InvariantCulture), ModelSemantics.Number.ToString(CultureInfo.InvariantCulture));
        else if (!string.Equals(study.Tool.Version, ToolVersion.Text, StringComparison.Ordinal))
            yield return ReportWords.OtherVersion.With(study.Tool.Version, ToolVersion.Text);
    }
}
