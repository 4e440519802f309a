using Rpa.Discovery.Contracts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Many pilots together as JSON.</summary>
internal static class CalibrationDocuments
{
    public static byte[] Of(CalibrationResult result, IReadOnlyList<string> written, Language language)
    {
        var calibration = result.Calibration;
        var headline = CalibrationPage.HeadlineOf(calibration);
        return new CalibrateDocument
        {
            Command = "calibrate",
            Input = ResultInput.OfHashes(result.Folder.Replace('\\', '/'), [.. result.Origin.Files.Select(f => f.Hash)]),
            Provenance = ProvenanceJson.Of("calibrate", result.Origin, language),
            Headline = headline.In(language),
            HeadlineMessage = MessageJson.Of(headline),
            Pilots = calibration.Pilots.Count,
            Departments = CalibrationPage.DepartmentsOf(calibration),
            FilesRead = result.Results.Count,
            FilesLeftOut = result.LeftOut,
            First = calibration.Days?.First,
            Last = calibration.Days?.Last,
            Coverage = CoverageJson.Of(calibration.All),
            Classes = [.. calibration.Classes.Select(ClassCalibrationJson.Of)],
            Figures = [.. calibration.Figures.Select(f =>
                new FigureCoverageJson { Figure = JsonCode.Of(f.Figure), Coverage = CoverageJson.Of(f.Coverage)! })],
            Success = SuccessJson.Of(calibration.Success),
            Furthest = [.. calibration.Furthest.Select(f => MissedFigureJson.Of(f.Pilot, f.Figure))],
            Proposed = ConventionsJson.Of(result.Proposed),
            Files = written.Count > 0 ? written : null,
            Diagnostics = DiagnosticJson.Of(result.Findings, language),
            Page = SavedPage.Of(CalibrationPage.Of(result)),
        }.Write();
    }
}
