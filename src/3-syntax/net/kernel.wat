;; The arithmetic of the net. Built by scripts/build-kernel.mjs into kernel.wasm; plain-kernel.ts does the same without SIMD, bit for bit.
;;
;; Weights and activations are 16-bit integers, so that products and sums are exact and their order does not matter. What is not linear is
;; done in 32-bit floats, one operation after the other as written here. All pointers are byte offsets into the memory, 16-byte
;; aligned where vectors are loaded.
(module
  (memory (export "memory") 1)

  ;; y[t][n] = Σ_k x[t][k]·w[k][n] for T rows. x: i16, rows of K; y: i32, rows of N; K even, N a multiple of 16.
  ;; w: panels of 16 columns, in each for every pair of k: 16 columns × 2 i16, so that one i32x4.dot_i16x8_s does 8 products.
  ;; Two rows are done at a time; for an odd T one row behind the last is read and written, which the caller leaves free.
  (func (export "multiply") (param $x i32) (param $w i32) (param $y i32) (param $T i32) (param $K i32) (param $N i32)
    (local $t i32) (local $k i32) (local $column i32)
    (local $xRow i32) (local $xAt i32) (local $wAt i32) (local $yAt i32)
    (local $xStride i32) (local $yStride i32) (local $pairs i32)
    (local $first v128) (local $second v128) (local $weights v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local.set $xStride (i32.shl (local.get $K) (i32.const 1)))
    (local.set $yStride (i32.shl (local.get $N) (i32.const 2)))
    (local.set $pairs (i32.shr_u (local.get $K) (i32.const 1)))
    (loop $panels
      (local.set $t (local.get $T))
      (local.set $xRow (local.get $x))
      (local.set $yAt (i32.add (local.get $y) (local.get $column)))
      (loop $rows
        (local.set $a (v128.const i32x4 0 0 0 0)) (local.set $b (v128.const i32x4 0 0 0 0))
        (local.set $c (v128.const i32x4 0 0 0 0)) (local.set $d (v128.const i32x4 0 0 0 0))
        (local.set $e (v128.const i32x4 0 0 0 0)) (local.set $f (v128.const i32x4 0 0 0 0))
        (local.set $g (v128.const i32x4 0 0 0 0)) (local.set $h (v128.const i32x4 0 0 0 0))
        (local.set $xAt (local.get $xRow))
        (local.set $wAt (local.get $w))
        (local.set $k (local.get $pairs))
        (loop $products
          (local.set $first (v128.load32_splat (local.get $xAt)))
          (local.set $second (v128.load32_splat (i32.add (local.get $xAt) (local.get $xStride))))
          (local.set $weights (v128.load offset=0 (local.get $wAt)))
          (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (local.get $first) (local.get $weights))))
          (local.set $e (i32x4.add (local.get $e) (i32x4.dot_i16x8_s (local.get $second) (local.get $weights))))
          (local.set $weights (v128.load offset=16 (local.get $wAt)))
          (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (local.get $first) (local.get $weights))))
          (local.set $f (i32x4.add (local.get $f) (i32x4.dot_i16x8_s (local.get $second) (local.get $weights))))
          (local.set $weights (v128.load offset=32 (local.get $wAt)))
          (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (local.get $first) (local.get $weights))))
          (local.set $g (i32x4.add (local.get $g) (i32x4.dot_i16x8_s (local.get $second) (local.get $weights))))
          (local.set $weights (v128.load offset=48 (local.get $wAt)))
          (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (local.get $first) (local.get $weights))))
          (local.set $h (i32x4.add (local.get $h) (i32x4.dot_i16x8_s (local.get $second) (local.get $weights))))
          (local.set $xAt (i32.add (local.get $xAt) (i32.const 4)))
          (local.set $wAt (i32.add (local.get $wAt) (i32.const 64)))
          (br_if $products (local.tee $k (i32.sub (local.get $k) (i32.const 1)))))
        (v128.store offset=0 (local.get $yAt) (local.get $a)) (v128.store offset=16 (local.get $yAt) (local.get $b))
        (v128.store offset=32 (local.get $yAt) (local.get $c)) (v128.store offset=48 (local.get $yAt) (local.get $d))
        (local.set $yAt (i32.add (local.get $yAt) (local.get $yStride)))
        (v128.store offset=0 (local.get $yAt) (local.get $e)) (v128.store offset=16 (local.get $yAt) (local.get $f))
        (v128.store offset=32 (local.get $yAt) (local.get $g)) (v128.store offset=48 (local.get $yAt) (local.get $h))
        (local.set $yAt (i32.add (local.get $yAt) (local.get $yStride)))
        (local.set $xRow (i32.add (local.get $xRow) (i32.shl (local.get $xStride) (i32.const 1))))
        (br_if $rows (i32.gt_s (local.tee $t (i32.sub (local.get $t) (i32.const 2))) (i32.const 0))))
      (local.set $w (local.get $wAt))
      (br_if $panels (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 64))) (local.get $yStride)))))

  ;; The scan waits for one result after the other, and engines do not inline functions: so two groups of four lanes are done side by side, and
  ;; tanh is a macro. scripts/build-kernel.mjs writes out both: a line with * twice, first with 0 for every *, then with 1 (an offset:
  ;; with 16); a line "use NAME" as the lines of that macro.

  ;; u = tanh(x) as the quotient of its continued fraction after seven terms, x between ±4.97: off by less than 0.0001, a tenth of the step in
  ;; which the result is kept.
  ;; macro tanh
        (local.set $x* (f32x4.min (v128.const f32x4 4.97 4.97 4.97 4.97) (local.get $x*)))
        (local.set $x* (f32x4.max (v128.const f32x4 -4.97 -4.97 -4.97 -4.97) (local.get $x*)))
        (local.set $q* (f32x4.mul (local.get $x*) (local.get $x*)))
        (local.set $u* (f32x4.add (v128.const f32x4 378 378 378 378) (local.get $q*)))
        (local.set $d* (f32x4.mul (v128.const f32x4 28 28 28 28) (local.get $q*)))
        (local.set $u* (f32x4.mul (local.get $q*) (local.get $u*)))
        (local.set $d* (f32x4.add (v128.const f32x4 3150 3150 3150 3150) (local.get $d*)))
        (local.set $u* (f32x4.add (v128.const f32x4 17325 17325 17325 17325) (local.get $u*)))
        (local.set $d* (f32x4.mul (local.get $q*) (local.get $d*)))
        (local.set $u* (f32x4.mul (local.get $q*) (local.get $u*)))
        (local.set $d* (f32x4.add (v128.const f32x4 62370 62370 62370 62370) (local.get $d*)))
        (local.set $u* (f32x4.add (v128.const f32x4 135135 135135 135135 135135) (local.get $u*)))
        (local.set $d* (f32x4.mul (local.get $q*) (local.get $d*)))
        (local.set $u* (f32x4.mul (local.get $x*) (local.get $u*)))
        (local.set $d* (f32x4.add (v128.const f32x4 135135 135135 135135 135135) (local.get $d*)))
        (local.set $u* (f32x4.div (local.get $u*) (local.get $d*)))
  ;; end

  ;; u = σ(x) = ½ + ½ tanh(½ x)
  ;; macro sigmoid
        (local.set $x* (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5) (local.get $x*)))
        use tanh
        (local.set $u* (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5) (local.get $u*)))
        (local.set $u* (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5) (local.get $u*)))
  ;; end

  ;; One direction of a gated layer over T steps. gates: i32, at each step z, c, o of H each, a step every gateStride bytes (negative from right
  ;; to left); scales, biases: f32 of 3·H; out: i16 of H, a step every outStride bytes, 1024 is 1. H a multiple of 8.
  (func (export "scan") (param $gates i32) (param $gateStride i32) (param $out i32) (param $outStride i32)
                        (param $T i32) (param $H i32) (param $scales i32) (param $biases i32)
    (local $lane i32) (local $end i32) (local $t i32) (local $third i32) (local $outAt i32)
    ;; Where z, c and o of the lanes lie: among the gates of a step, the scales, the biases.
    (local $zAt i32) (local $cAt i32) (local $oAt i32) (local $zScale i32) (local $cScale i32) (local $oScale i32)
    (local $zBias i32) (local $cBias i32) (local $oBias i32)
    (local $state* v128) (local $z* v128) (local $c* v128) (local $o* v128) (local $x* v128) (local $q* v128) (local $u* v128) (local $d* v128)
    (local.set $third (i32.shl (local.get $H) (i32.const 2)))
    (local.set $end (local.get $third))
    (loop $lanes
      (local.set $zScale (i32.add (local.get $scales) (local.get $lane)))
      (local.set $cScale (i32.add (local.get $zScale) (local.get $third)))
      (local.set $oScale (i32.add (local.get $cScale) (local.get $third)))
      (local.set $zBias (i32.add (local.get $biases) (local.get $lane)))
      (local.set $cBias (i32.add (local.get $zBias) (local.get $third)))
      (local.set $oBias (i32.add (local.get $cBias) (local.get $third)))
      (local.set $zAt (i32.add (local.get $gates) (local.get $lane)))
      (local.set $outAt (i32.add (local.get $out) (i32.shr_u (local.get $lane) (i32.const 1))))
      (local.set $state* (v128.const f32x4 0 0 0 0))
      (local.set $t (local.get $T))
      (loop $steps
        (local.set $cAt (i32.add (local.get $zAt) (local.get $third)))
        (local.set $oAt (i32.add (local.get $cAt) (local.get $third)))
        (local.set $x* (f32x4.mul (v128.load offset=* (local.get $zScale)) (f32x4.convert_i32x4_s (v128.load offset=* (local.get $zAt)))))
        (local.set $x* (f32x4.add (v128.load offset=* (local.get $zBias)) (local.get $x*)))
        use sigmoid
        (local.set $z* (local.get $u*))
        (local.set $x* (f32x4.mul (v128.load offset=* (local.get $oScale)) (f32x4.convert_i32x4_s (v128.load offset=* (local.get $oAt)))))
        (local.set $x* (f32x4.add (v128.load offset=* (local.get $oBias)) (local.get $x*)))
        use sigmoid
        (local.set $o* (local.get $u*))
        (local.set $c* (f32x4.mul (v128.load offset=* (local.get $cScale)) (f32x4.convert_i32x4_s (v128.load offset=* (local.get $cAt)))))
        (local.set $c* (f32x4.add (v128.load offset=* (local.get $cBias)) (local.get $c*)))
        (local.set $state* (f32x4.mul (local.get $z*) (f32x4.sub (local.get $state*) (local.get $c*))))
        (local.set $state* (f32x4.add (local.get $c*) (local.get $state*)))
        (local.set $x* (local.get $state*))
        use tanh
        (local.set $o* (f32x4.mul (local.get $u*) (local.get $o*)))
        (local.set $o* (f32x4.mul (v128.const f32x4 1024 1024 1024 1024) (local.get $o*)))
        (local.set $o* (f32x4.floor (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5) (local.get $o*))))
        (local.set $o* (i32x4.trunc_sat_f32x4_s (local.get $o*)))
        (v128.store (local.get $outAt) (i16x8.narrow_i32x4_s (local.get $o0) (local.get $o1)))
        (local.set $zAt (i32.add (local.get $zAt) (local.get $gateStride)))
        (local.set $outAt (i32.add (local.get $outAt) (local.get $outStride)))
        (br_if $steps (local.tee $t (i32.sub (local.get $t) (i32.const 1)))))
      (br_if $lanes (i32.lt_u (local.tee $lane (i32.add (local.get $lane) (i32.const 32))) (local.get $end)))))

  ;; out[t][w] = max(v, leak·v) for v = bias[w] + scale[w]·y[t][w]: y i32, a row every stride bytes; out f32, rows of W; W a multiple of 4.
  (func (export "activate") (param $y i32) (param $stride i32) (param $scales i32) (param $biases i32) (param $out i32)
                            (param $T i32) (param $W i32) (param $leak f32)
    (local $at i32) (local $end i32) (local $value v128) (local $slope v128)
    (local.set $slope (f32x4.splat (local.get $leak)))
    (local.set $end (i32.shl (local.get $W) (i32.const 2)))
    (loop $rows
      (local.set $at (i32.const 0))
      (loop $columns
        (local.set $value (f32x4.add (v128.load (i32.add (local.get $biases) (local.get $at)))
          (f32x4.mul (v128.load (i32.add (local.get $scales) (local.get $at)))
            (f32x4.convert_i32x4_s (v128.load (i32.add (local.get $y) (local.get $at)))))))
        (v128.store (local.get $out) (f32x4.max (local.get $value) (f32x4.mul (local.get $slope) (local.get $value))))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (br_if $columns (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $y (i32.add (local.get $y) (local.get $stride)))
      (br_if $rows (local.tee $T (i32.sub (local.get $T) (i32.const 1))))))

  ;; y[t][m] = Σ_k a[t][k]·b[m][k]: all f32, rows of K, K a multiple of 4. Four sums side by side, then (s0 + s1) + (s2 + s3). Two columns are
  ;; done at a time; for an odd M one row behind the last of b is read and one number behind y is written, which the caller leaves free.
  (func (export "dots") (param $a i32) (param $b i32) (param $y i32) (param $T i32) (param $M i32) (param $K i32)
    (local $m i32) (local $k i32) (local $aAt i32) (local $stride i32) (local $row v128)
    (local $bAt* i32) (local $sum* v128)
    (local.set $stride (i32.shl (local.get $K) (i32.const 2)))
    (loop $rows
      (local.set $m (local.get $M))
      (local.set $bAt0 (local.get $b))
      (loop $columns
        (local.set $bAt1 (i32.add (local.get $bAt0) (local.get $stride)))
        (local.set $sum* (v128.const f32x4 0 0 0 0))
        (local.set $aAt (local.get $a))
        (local.set $k (local.get $K))
        (loop $products
          (local.set $row (v128.load (local.get $aAt)))
          (local.set $sum* (f32x4.add (local.get $sum*) (f32x4.mul (local.get $row) (v128.load (local.get $bAt*)))))
          (local.set $bAt* (i32.add (local.get $bAt*) (i32.const 16)))
          (local.set $aAt (i32.add (local.get $aAt) (i32.const 16)))
          (br_if $products (local.tee $k (i32.sub (local.get $k) (i32.const 4)))))
        (f32.store offset=0 (local.get $y) (f32.add
          (f32.add (f32x4.extract_lane 0 (local.get $sum0)) (f32x4.extract_lane 1 (local.get $sum0)))
          (f32.add (f32x4.extract_lane 2 (local.get $sum0)) (f32x4.extract_lane 3 (local.get $sum0)))))
        (f32.store offset=4 (local.get $y) (f32.add
          (f32.add (f32x4.extract_lane 0 (local.get $sum1)) (f32x4.extract_lane 1 (local.get $sum1)))
          (f32.add (f32x4.extract_lane 2 (local.get $sum1)) (f32x4.extract_lane 3 (local.get $sum1)))))
        (local.set $y (i32.add (local.get $y) (i32.const 8)))
        (local.set $bAt0 (local.get $bAt1))
        (br_if $columns (i32.gt_s (local.tee $m (i32.sub (local.get $m) (i32.const 2))) (i32.const 0))))
      (local.set $y (i32.add (local.get $y) (i32.shl (local.get $m) (i32.const 2))))
      (local.set $a (i32.add (local.get $a) (local.get $stride)))
      (br_if $rows (local.tee $T (i32.sub (local.get $T) (i32.const 1)))))))
