using System.Diagnostics;
using System.Globalization;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Benchmarks;

/// <summary>The slot loop in C++, compiled where a g++ is found: what w2 takes without a runtime.</summary>
/// <remarks>It draws from the library's tables, which are handed to it, so that both loops come to the same integers.</remarks>
internal sealed class NativeSlotLoop : IDisposable
{
    private const string Compiler = "g++";
    private readonly string _folder = Directory.CreateTempSubdirectory("rpa-discovery-slot-loop-").FullName;

    private NativeSlotLoop()
    {
    }

    private string Program => Path.Combine(_folder, "slot-loop");

    private string Tables => Path.Combine(_folder, "tables");

    /// <summary>The compiled loop, or why there is none.</summary>
    public static (NativeSlotLoop? Loop, string? Missing) Compiled()
    {
        var loop = new NativeSlotLoop();
        try
        {
            loop.WriteTables();
            // Products and sums are not fused where the C# loop does not fuse them.
            Run(Compiler, "-std=c++20", "-O3", "-march=native", "-ffp-contract=off", "-o", loop.Program,
                Path.Combine(AppContext.BaseDirectory, "slot-loop.cpp"));
            return (loop, null);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            loop.Dispose();
            return (null, $"No {Compiler} was found, so the loop in C++ is left out. 'apt-get install g++' installs one.");
        }
    }

    /// <summary>Runs it in a process of its own.</summary>
    /// <returns>Activities, the sum of cycle times in ticks, and processor time.</returns>
    public (long Activities, long Cycle, double Nanoseconds) Run(int cases, ulong seed)
    {
        var told = Run(Program, Tables, cases.ToString(CultureInfo.InvariantCulture), seed.ToString(CultureInfo.InvariantCulture))
            .Split(' ');
        return (long.Parse(told[0], CultureInfo.InvariantCulture), long.Parse(told[1], CultureInfo.InvariantCulture),
            double.Parse(told[2], CultureInfo.InvariantCulture));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Of each law its scale, its offset and its cells, as the C++ struct has them.
    private void WriteTables()
    {
        using var file = new BinaryWriter(File.Create(Tables));
        foreach (var effort in SlotLoop.Efforts)
        {
            var (standard, scale, offset) = effort.Standardize();
            var cells = QuantileCells.For(standard);
            if (cells.MarkedCells > 0)
                throw new InvalidOperationException($"Not every cell of {effort} is one cubic, and the loop in C++ knows nothing else.");
            file.Write(scale);
            file.Write(offset);
            foreach (var (a, b, c, d) in cells.Cells)
            {
                foreach (var factor in (double[])[a, b, c, d])
                    file.Write(factor);
            }
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? told : throw new InvalidOperationException($"{program} failed with exit code {process.ExitCode}.");
    }
}
