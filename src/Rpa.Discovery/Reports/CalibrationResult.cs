using System.Security.Cryptography;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Verification.Calibration;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Many pilots together, with the files that they were read from.</summary>
internal sealed class CalibrationResult
{
    private readonly Lazy<ResultOrigin> _origin;

    public CalibrationResult() => _origin = new(Originated);

    public required string Folder { get; init; }

    /// <summary>Every JSON file of the folder.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    /// <summary>Every department file of the folder.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    public required PilotCalibration Calibration { get; init; }

    public required IReadOnlyList<Diagnostic> Findings { get; init; }

    /// <summary>JSON files that do not count.</summary>
    public int LeftOut => Results.Count - Calibration.Pilots.Count;

    public ResultOrigin Origin => _origin.Value;

    /// <summary>What is written for <c>--conventions</c>; null where the pilots tell nothing.</summary>
    public DoubtConventions? Proposed => Calibration.HasProposal ? Calibration.Proposed(Origin.ModelHash) : null;

    /// <summary>The same as a file, with each interval as a remark.</summary>
    /// <exception cref="DepartmentException">The pilots tell nothing.</exception>
    public string ConventionsFile(string output, Language language)
    {
        if (Proposed is not { } proposed)
            throw new DepartmentException([ConventionRules.NothingTold.At(default, output, DoubtScale.FewestDepartments)]);
        var remarks = Calibration.Classes.Where(c => c.Proposed is not null)
            .Select(c => CalibrationWords.FileLine.In(language, CalibrationPage.NameOf(c), CalibrationPage.ToldOf(c),
                CalibrationPage.UsualOf(c))).Prepend(CalibrationWords.FileHead.In(language, Calibration.Pilots.Count));
        return string.Concat(remarks.Select(r => $"# {r}\n")) + ConventionsYaml.Write(proposed);
    }

    private ResultOrigin Originated()
    {
        List<OriginFile> files = [.. Results.Select(r => OriginFile.Of(OriginFile.Result, r)),
            .. Departments.Select(d => OriginFile.Of(OriginFile.Ideas, d))];
        return new ResultOrigin
        {
            Files = files,
            ModelHash = Convert.ToHexStringLower(SHA256.HashData([.. files.Where(f => f.Hash is not null)
                .SelectMany(f => Convert.FromHexString(f.Hash!))])),
            Asked = new Request { Experiment = new ExperimentOptions() },
            Figures = [],
        };
    }
}
