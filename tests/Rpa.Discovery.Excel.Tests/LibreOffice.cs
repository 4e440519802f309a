using System.Data;
using System.Diagnostics;
using ExcelDataReader;

namespace Rpa.Discovery.Excel.Tests;

/// <summary>LibreOffice without a window, which computes a workbook as it stands in its file.</summary>
internal static class LibreOffice
{
    private static readonly string[] Places = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/lib/libreoffice/program/soffice"];
    private static readonly Lock OneAtATime = new();

    /// <summary>The workbooks, computed; without LibreOffice the test is skipped, but on a build machine that is a failure.</summary>
    public static IReadOnlyList<Computed> Compute(IReadOnlyList<byte[]> workbooks)
    {
        var program = Found();
        var folder = Directory.CreateTempSubdirectory("workbooks");
        try
        {
            var files = workbooks.Select((bytes, i) =>
            {
                var path = Path.Combine(folder.FullName, $"{i}.xlsx");
                File.WriteAllBytes(path, bytes);
                return path;
            }).ToList();
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var word in (string[])[$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to",
                "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder.FullName, "out"), .. files])
                start.ArgumentList.Add(word);
            lock (OneAtATime)
            {
                using var process = Process.Start(start)!;
                var (said, failed) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
                if (!process.WaitForExit(TimeSpan.FromMinutes(4)))
                    process.Kill(entireProcessTree: true);
                Assert.That(process.ExitCode, Is.Zero, () => said.Result + failed.Result);
            }

            return [.. files.Select(f => new Computed(File.ReadAllBytes(Path.Combine(folder.FullName, "out", Path.GetFileName(f)))))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Found()
    {
        if (Array.Find(Places, File.Exists) is { } path)
            return path;
        const string missing = "No LibreOffice was found. 'apt-get install --no-install-recommends libreoffice-calc' installs it.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal))
            Assert.Fail(missing);
        else
            Assert.Ignore(missing);
        throw new InvalidOperationException(missing);
    }
}

/// <summary>The values of a workbook that was computed.</summary>
internal sealed class Computed
{
    private readonly Dictionary<string, List<object?[]>> _sheets = new(StringComparer.Ordinal);

    public Computed(byte[] bytes)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            _sheets.Add(reader.Name, rows);
        }
        while (reader.NextResult());
    }

    public IReadOnlyCollection<string> Sheets => _sheets.Keys;

    /// <summary>The rows of a sheet, as values.</summary>
    public IReadOnlyList<object?[]> Rows(string sheet) => _sheets[sheet];

    /// <summary>A value, both numbers from 1.</summary>
    public object? this[string sheet, int row, int column] => _sheets[sheet][row - 1][column - 1];

    public double Number(string sheet, int row, int column) =>
        Convert.ToDouble(this[sheet, row, column], System.Globalization.CultureInfo.InvariantCulture);
}
